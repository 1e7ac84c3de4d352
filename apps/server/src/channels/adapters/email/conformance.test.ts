import { readdirSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { conformance } from '../../contract/conformance.ts';
import type { RawInbound } from '../../contract/index.ts';
import { outboundMail } from './__fixtures__/outbound.ts';
import { emailAdapter } from './index.ts';

const folder = new URL('./__fixtures__/mails/', import.meta.url);

function mail(body: Uint8Array): RawInbound {
  return {
    body,
    contentType: 'message/rfc822',
    meta: { mailFrom: 'max@customer.example', rcptTo: 'support@shop.example' },
    receivedAt: '2026-11-21T10:00:00.000Z',
  };
}

const recorded = (wanted: (name: string) => boolean) =>
  readdirSync(folder)
    .filter(wanted)
    .map((name) => mail(readFileSync(new URL(name, folder))));

/** A multipart in a multipart, a hundred times over: too deep to be opened. */
function nested(): { raw: RawInbound; content: Uint8Array } {
  const depth = 100;
  const open = (level: number) =>
    `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`;
  const levels = Array.from({ length: depth }, (_, level) => level);
  const text = `${levels.map(open).join('')}Content-Type: text/plain\r\n\r\ninnermost\r\n${levels
    .reverse()
    .map((level) => `--b${level}--\r\n`)
    .join('')}`;
  const head = 'From: max@customer.example\r\nMessage-ID: <deep@customer.example>\r\nSubject: deep\r\n';
  return { raw: mail(Buffer.from(head + text)), content: Buffer.from('innermost') };
}

conformance(emailAdapter, {
  settings: { address: 'support@shop.example', aliases: ['info@shop.example'] },
  badSettings: [
    { input: {}, field: 'address' },
    { input: { address: 'nobody' }, field: 'address' },
    { input: { address: 'a@b.example', reception: 'imap' }, field: 'imapHost' },
  ],
  inbound: recorded((name) => !/^(bounce|dsn|receipt)/.test(name)),
  unsupported: nested(),
  reports: recorded((name) =>
    ['bounce-postfix.eml', 'bounce-o365.eml', 'dsn-success.eml', 'receipt-read.eml'].includes(name),
  ),
  outbound: {
    message: outboundMail({
      subject: 'Lieferung fehlt',
      text: 'Guten Tag, Grüße',
      html: '<p>Guten Tag, Grüße</p>',
      files: [
        {
          filename: 'Rechnung Żółw.pdf',
          contentType: 'application/pdf',
          size: 3,
          read: async () => Buffer.from('pdf'),
        },
      ],
    }),
    async read({ raw }) {
      const { text, subject, attachments } = await PostalMime.parse(raw);
      return {
        text: text ?? '',
        subject: subject ?? null,
        files: attachments.map((file) => file.filename ?? ''),
      };
    },
  },
});
