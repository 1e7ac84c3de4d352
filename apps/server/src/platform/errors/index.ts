export { AppError, type FieldProblem, invalid, isUnavailable } from './app-error.ts';
export { type ErrorCode, errorRegistry } from './registry.ts';
export { assertStorable } from './storable.ts';
