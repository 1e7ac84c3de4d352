export { AppError, type FieldProblem, invalid, isUnavailable } from './app-error.ts';
export { type ErrorCode, errorRegistry } from './registry.ts';
export {
  type Said,
  type SentenceCode,
  saidBy,
  sentence,
  sentenceCodes,
  sentences,
} from './sentences.ts';
export { assertStorable } from './storable.ts';
