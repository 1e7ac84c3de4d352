export {
  type GuardedFailure,
  type GuardedOptions,
  type GuardedResponse,
  guardedGet,
} from './guarded-fetch.ts';
