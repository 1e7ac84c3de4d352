import { AppError, type ErrorCode } from '../platform/errors/index.ts';

/** How the sign-in library's errors read in the terms of this API. A field is named where one is to blame. */
const meanings: Record<string, { code: ErrorCode; field?: string; message?: string }> = {
  INVALID_EMAIL_OR_PASSWORD: { code: 'wrong_credentials' },
  INVALID_EMAIL: { code: 'wrong_credentials' },
  INVALID_PASSWORD: { code: 'invalid_input', field: 'password', message: 'is wrong' },
  PASSWORD_TOO_SHORT: { code: 'invalid_input', field: 'newPassword', message: 'is too short' },
  PASSWORD_TOO_LONG: { code: 'invalid_input', field: 'newPassword', message: 'is too long' },
  INVALID_CODE: { code: 'invalid_input', field: 'code', message: 'is wrong or too old' },
  INVALID_BACKUP_CODE: { code: 'invalid_input', field: 'code', message: 'is not an unused backup code' },
  INVALID_TWO_FACTOR_COOKIE: { code: 'unauthenticated' },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: { code: 'too_many_requests' },
  ACCOUNT_TEMPORARILY_LOCKED: { code: 'too_many_requests' },
  TOTP_ALREADY_ENABLED: { code: 'already_exists' },
  TOTP_NOT_ENABLED: {
    code: 'invalid_input',
    field: 'code',
    message: 'two-factor sign-in is not switched on',
  },
  TWO_FACTOR_NOT_ENABLED: {
    code: 'invalid_input',
    field: 'password',
    message: 'two-factor sign-in is not switched on',
  },
  BACKUP_CODES_NOT_ENABLED: { code: 'invalid_input', field: 'code', message: 'there are no backup codes' },
  SESSION_REFUSED: { code: 'agent_inactive' },
};

const byStatus: Record<number, ErrorCode> = {
  400: 'invalid_input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  429: 'too_many_requests',
};

/** @param body what the library answered: `{code, message}` or anything else */
export function authProblem(status: number, body: unknown): AppError {
  const given = (body as { code?: unknown } | null)?.code;
  const meaning = typeof given === 'string' ? meanings[given] : undefined;
  if (!meaning) return new AppError(byStatus[status] ?? 'internal');
  const { code, field, message } = meaning;
  if (field === undefined || message === undefined) return new AppError(code);
  return new AppError(code, { detail: `${field}: ${message}`, fields: [{ field, message }] });
}
