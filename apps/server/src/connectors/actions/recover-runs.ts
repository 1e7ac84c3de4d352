import type { Database } from '../../platform/db/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { SystemProblem } from '../requests/problem.ts';
import { finish } from './run-action.ts';
import { runningRuns } from './run-store.ts';

export interface RecoverDeps {
  database: Database;
  isAlive(process: number): Promise<boolean>;
  log: Logger;
  now(): Date;
}

/** How often it is looked for what a process left behind, milliseconds. */
const every = 60_000;

/** What a process that ended was asking stands as unclear: it is not asked again, and people see it. */
export async function recoverRuns({ database, isAlive, now }: Omit<RecoverDeps, 'log'>): Promise<void> {
  for (const { id, process } of await runningRuns(database.db)) {
    if (await isAlive(process)) continue;
    const problem = new SystemProblem('unreachable', 'interrupted');
    await finish(database, id, { state: 'unknown', result: null, problem }, now());
  }
}

export function watchRuns(deps: RecoverDeps): { stop(): void } {
  const look = () =>
    void recoverRuns(deps).catch((error: Error) =>
      deps.log.warn({ err: error.message }, 'actions left behind could not be looked for; they will be'),
    );
  look();
  const timer = setInterval(look, every);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
