import type { FieldProblem, Problem } from './types.ts';

/**
 * Thrown for every answer that is not a success. `code` is the server's stable code, or `network` when no
 * answer came, `unreadable` when the answer was not what the API promises.
 */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly fields: FieldProblem[];

  constructor(code: string, status: number, message: string, fields: FieldProblem[] = []) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.fields = fields;
  }

  /** The message for one input field, or undefined. */
  field(name: string): string | undefined {
    return this.fields.find((entry) => entry.field === name)?.message;
  }

  /** True when sending the same again later may succeed. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** @param body of the answer, parsed; whatever is no problem document is turned into an `unreadable` error */
export function toApiError(response: Response, body: unknown): ApiError {
  if (!isProblem(body))
    return new ApiError('unreadable', response.status, response.statusText || `HTTP ${response.status}`);
  return new ApiError(body.code, response.status, body.detail ?? body.title, body.fields ?? []);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
