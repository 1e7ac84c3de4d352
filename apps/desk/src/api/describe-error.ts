import { ApiError } from '@throughline/sdk';
import type { Translate } from '../i18n/index.ts';

/** One sentence a person understands. What only the server knows (a bad value) keeps the server's words. */
export function describeError(error: unknown, t: Translate): string {
  if (!(error instanceof ApiError)) return t('core.error.unexpected');
  if (error.status === 0) return t('core.error.network');
  if (error.status === 401) return t('core.error.signedOut');
  if (error.status === 403) return t('core.error.forbidden');
  if (error.status === 404) return t('core.error.notFound');
  if (error.status === 429) return t('core.error.tooMany');
  if (error.status >= 500) return t('core.error.server');
  return error.message;
}
