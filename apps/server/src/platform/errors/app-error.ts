import { type ErrorCode, errorRegistry } from './registry.ts';

export interface FieldProblem {
  field: string;
  message: string;
}

/** Thrown by domains; the edge turns it into a problem document. `detail` is safe to show to the caller. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldProblem[];
  readonly detail: string | null;

  constructor(code: ErrorCode, options: { detail?: string; fields?: FieldProblem[]; cause?: unknown } = {}) {
    super(options.detail ?? errorRegistry[code].title, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields ?? [];
    this.detail = options.detail ?? null;
  }
}

export const invalid = (field: string, message: string): AppError =>
  new AppError('invalid_input', { fields: [{ field, message }], detail: `${field}: ${message}` });

/** True for errors that say the database is away, so that the caller should wait and try again. */
export function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? '';
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\d{3}|53300)$/.test(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|not queryable|^timeout expired$|timeout exceeded when trying to connect|the database system is (starting up|shutting down)/.test(
      error.message,
    )
  );
}
