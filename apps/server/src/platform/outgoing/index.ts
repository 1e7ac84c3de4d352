export { GuardedError, type GuardedFailure } from './guarded-error.ts';
export {
  type GuardedOptions,
  type GuardedResponse,
  guardedGet,
  guardedRequest,
} from './guarded-fetch.ts';
