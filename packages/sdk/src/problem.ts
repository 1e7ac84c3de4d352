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

/** Reads a problem+json answer; whatever else came is turned into an `unreadable` error. */
export async function toApiError(response: Response): Promise<ApiError> {
  const problem = await readProblem(response);
  if (!problem)
    return new ApiError('unreadable', response.status, response.statusText || `HTTP ${response.status}`);
  return new ApiError(problem.code, response.status, problem.detail ?? problem.title, problem.fields ?? []);
}

async function readProblem(response: Response): Promise<Problem | null> {
  try {
    const body: unknown = await response.json();
    return isProblem(body) ? body : null;
  } catch {
    return null;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}
