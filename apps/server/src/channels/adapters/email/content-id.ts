/** The id a mail has on its way to us, before anyone has read it. */
import { createHash } from 'node:crypto';

/**
 * The same bytes are the same mail: a sender that missed our answer sends them again. The Message-ID would not do
 * here, because devices exist that give every mail the same one, and those mails must all be kept.
 */
export function contentId(body: Uint8Array): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}
