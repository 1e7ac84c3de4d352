/** Message disposition notifications (RFC 8098): somebody's mail program says that our mail was shown. */
import { findPart } from './bounce.ts';
import { readAddresses } from './mime/addresses.ts';
import { headerValue, readHeaders } from './mime/headers.ts';
import { readMessageIds } from './mime/message-ids.ts';
import { decodeTransfer } from './mime/transfer.ts';
import type { Mail } from './read-mail.ts';

export interface Receipt {
  about: string | null;
  address: string;
  /** `displayed`, `deleted`, `processed`, …. */
  disposition: string;
}

/** Null when the mail is no receipt. */
export function readReceipt(mail: Mail): Receipt | null {
  const part = findPart(mail.root, (each) => each.type.value === 'message/disposition-notification');
  // A delivery program that refuses a mail (RFC 5429) says so in this form as well.
  if (!part || /rejected/i.test(headerValue(mail.fields, 'auto-submitted') ?? '')) return null;
  const bytes = decodeTransfer(part.body, part.encoding).bytes;
  const { fields } = readHeaders(bytes, 0, bytes.length);
  const recipient = headerValue(fields, 'final-recipient') ?? headerValue(fields, 'original-recipient') ?? '';
  return {
    about: readMessageIds(headerValue(fields, 'original-message-id') ?? '')[0] ?? null,
    address:
      readAddresses(recipient.replace(/^[a-z0-9-]+\s*;\s*/i, ''))[0]?.address ?? mail.from?.address ?? '',
    disposition: /;\s*([a-z-]+)/i.exec(headerValue(fields, 'disposition') ?? '')?.[1]?.toLowerCase() ?? '',
  };
}
