import { cleanText } from '../clean-text.ts';

/** characters */
const longestDetail = 500;

/** Why a system gave nothing that can be used; told to people by its code. */
export const problemCodes = [
  'timeout',
  'unreachable',
  'forbidden_address',
  'too_large',
  'too_many_redirects',
  'bad_answer',
  'refused',
  'sign_in',
  'error_status',
  'bad_request',
  'paused',
  'mapping',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export class SystemProblem extends Error {
  readonly code: ProblemCode;
  /** What was wrong, in the system's words or ours; never a secret. */
  readonly detail: string | null;
  /** Asking earlier is of no use. */
  readonly retryAt: Date | null;

  constructor(
    code: ProblemCode,
    detail: string | null = null,
    options: { retryAt?: Date; cause?: unknown } = {},
  ) {
    super(detail === null ? code : `${code}: ${detail}`, { cause: options.cause });
    this.name = 'SystemProblem';
    this.code = code;
    this.detail = detail === null ? null : cleanText(detail, longestDetail);
    this.retryAt = options.retryAt ?? null;
  }
}

/** As it is kept and shown. */
export interface Problem {
  code: ProblemCode;
  detail: string | null;
  at: string;
  retryAt: string | null;
}

export const problemOf = ({ code, detail, retryAt }: SystemProblem, now: Date): Problem => ({
  code,
  detail,
  at: now.toISOString(),
  retryAt: retryAt?.toISOString() ?? null,
});
