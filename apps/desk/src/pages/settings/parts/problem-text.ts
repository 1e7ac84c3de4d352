import { ApiError, type FieldProblem } from '@throughline/sdk';
import { describeError } from '../../../api/describe-error.ts';
import type { MessageKey, Translate } from '../../../i18n/index.ts';
import { saidText } from '../../../i18n/said-text.ts';

/** Refusals with a text of their own; their codes are stable. */
const codes: Record<string, MessageKey> = {
  already_exists: 'settings.problem.exists',
  channel_address_taken: 'settings.problem.addressTaken',
  last_administrator: 'settings.problem.lastAdministrator',
  role_in_use: 'settings.problem.roleInUse',
  agent_inactive: 'settings.problem.inactive',
};

/** What the settings say in words of their own; the rest has a text by its code, or stays in the server's words. */
const phrases: Record<string, MessageKey> = {
  'is required': 'settings.problem.required',
  'is empty': 'settings.problem.required',
  'is taken': 'settings.problem.taken',
  'must be a whole number': 'settings.problem.number',
  'is not a mail address': 'settings.problem.email',
  'is not an e-mail address': 'settings.problem.email',
  'must have at least 10 characters': 'settings.problem.password',
  'must be between 1 and 65535': 'settings.problem.port',
};

/** One sentence about a refusal as a whole. */
export function problemText(error: unknown, t: Translate): string {
  const key = error instanceof ApiError ? codes[error.code] : undefined;
  return key ? t(key) : describeError(error, t);
}

/** One sentence about a field. */
export function fieldProblemText(
  { message, said }: Pick<FieldProblem, 'message' | 'said'>,
  t: Translate,
): string {
  const key = phrases[message];
  if (key) return t(key);
  if (said) return saidText({ message, said }, t);
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?…]$/.test(message) ? '' : '.'}`;
}
