export type GuardedFailure =
  | 'bad_url'
  | 'forbidden_address'
  | 'too_large'
  | 'timeout'
  | 'too_many_redirects'
  | 'unreachable';

/** Why there is no answer. */
export class GuardedError extends Error {
  readonly failure: GuardedFailure;
  constructor(failure: GuardedFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'GuardedError';
    this.failure = failure;
  }
}
