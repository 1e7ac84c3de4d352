/** Failures of a mailbox in words. */
import type { ImapFlowError } from 'imapflow';
import { oneLine } from './header-text.ts';

/** What went wrong with a mailbox, for an administrator. */
export function words(error: unknown): string {
  const failure = error as ImapFlowError & { mailboxMissing?: boolean; reason?: string };
  const { responseText, reason, message, code } = failure;
  if (failure.authenticationFailed)
    return `the server refused the sign-in${responseText ? `: ${oneLine(responseText, 200)}` : ''}`;
  if (failure.mailboxMissing) return 'the folder does not exist';
  return oneLine(responseText || reason || message || String(code ?? error), 200);
}
