/** Writes a mail the way a customer's program does: its headers, its ids, text and HTML. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type MailProgram, paragraphs, type Written } from './quote-styles.ts';

export interface Composed {
  from: { name: string; address: string };
  to: string;
  cc?: string[];
  subject: string;
  body: Written;
  inReplyTo?: string;
  references?: string[];
  files?: { filename: string; content: Uint8Array; contentType: string }[];
  program: MailProgram;
  date: Date;
  /** Makes the Message-ID: the same nonce, the same id. */
  nonce: string;
  headers?: Record<string, string>;
}

export interface RawMail {
  messageId: string;
  raw: Buffer;
}

/** A text without a quote below it. */
export const plainly = (text: string): Written => ({
  text,
  html: `<html><body>${paragraphs(text)}</body></html>`,
});

export async function composeMail(mail: Composed): Promise<RawMail> {
  const messageId = messageIdOf(mail.program, mail.nonce, mail.from.address);
  const composer = new MailComposer({
    messageId,
    date: mail.date,
    from: mail.from,
    to: mail.to,
    ...(mail.cc && { cc: mail.cc }),
    subject: mail.subject,
    text: mail.body.text,
    html: mail.body.html,
    ...(mail.inReplyTo !== undefined && { inReplyTo: mail.inReplyTo }),
    ...(mail.references && { references: mail.references }),
    attachments: (mail.files ?? []).map((file) => ({ ...file, content: Buffer.from(file.content) })),
    headers: { ...programHeaders[mail.program], ...mail.headers },
  });
  return { messageId, raw: await composer.compile().build() };
}

const programHeaders: Record<MailProgram, Record<string, string>> = {
  gmail: {},
  outlook: { 'X-Mailer': 'Microsoft Outlook 16.0', 'Thread-Index': 'AdtXq2v5' },
  apple: { 'X-Mailer': 'Apple Mail (2.3826.200.121)' },
  thunderbird: { 'User-Agent': 'Mozilla Thunderbird' },
};

function messageIdOf(program: MailProgram, nonce: string, address: string): string {
  const hash = createHash('sha256').update(`${address}:${nonce}`).digest('hex');
  const domain = address.slice(address.indexOf('@') + 1);
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return {
    gmail: `<CA+${hash.slice(0, 24)}@mail.gmail.example>`,
    outlook: `<${hash.slice(0, 16).toUpperCase()}@eurprd.outlook.example>`,
    apple: `<${uuid.toUpperCase()}@${domain}>`,
    thunderbird: `<${uuid}@${domain}>`,
  }[program];
}
