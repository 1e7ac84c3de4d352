import { GuardedError } from '../../platform/outgoing/index.ts';
import { SystemProblem } from './problem.ts';

/** What the guarded client says, as a problem of the system. */
export function translated(error: unknown): unknown {
  if (!(error instanceof GuardedError)) return error;
  const code = error.failure === 'bad_url' ? 'bad_request' : error.failure;
  const cause = error.cause as { code?: string } | undefined;
  return new SystemProblem(code, code === 'unreachable' ? (cause?.code ?? null) : null, { cause: error });
}
