/** Failures of a mailbox in words. */

import type { ImapFlowError } from 'imapflow';
import { sentence } from '../../../platform/errors/index.ts';
import { oneLine } from './header-text.ts';

/** What went wrong with a mailbox, for an administrator. */
export function words(error: unknown): string {
  const failure = error as ImapFlowError & { mailboxMissing?: boolean; reason?: string };
  const { responseText, reason, message, code } = failure;
  if (failure.authenticationFailed)
    return responseText
      ? sentence('sign_in_refused_because', { detail: oneLine(responseText, 200) })
      : sentence('sign_in_refused');
  if (failure.mailboxMissing) return sentence('folder_missing');
  return oneLine(responseText || reason || message || String(code ?? error), 200);
}
