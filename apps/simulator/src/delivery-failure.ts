import { randomUUID } from 'node:crypto';
import type { ReceivedMail } from './read-mail.ts';

/**
 * The report (RFC 3464) a mail server sends back for an address it does not know; null when the mail has no sender to
 * tell, which is how reports themselves are sent.
 */
export async function deliveryFailure(
  address: string,
  mail: ReceivedMail,
  now: Date,
): Promise<{ raw: Buffer; to: string } | null> {
  const to = mail.envelope.from;
  if (to === '') return null;
  const boundary = randomUUID();
  const date = now.toUTCString().replace('GMT', '+0000');
  const headers = mail.raw.toString('latin1').split(/\r?\n\r?\n/)[0] ?? '';
  const lines = [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${date}`,
    `Message-ID: <${randomUUID()}@mx.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.',
    '',
    'Your message could not be delivered to one or more recipients.',
    '',
    `<${address}>: host mx.example said: 550 5.1.1 <${address}>:`,
    '    Recipient address rejected: User unknown',
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    `Arrival-Date: ${date}`,
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Remote-MTA: dns; mx.example',
    `Diagnostic-Code: smtp; 550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
    '',
    `--${boundary}`,
    'Content-Type: text/rfc822-headers',
    '',
    headers,
    '',
    `--${boundary}--`,
    '',
  ];
  return { raw: Buffer.from(lines.join('\r\n'), 'latin1'), to };
}
