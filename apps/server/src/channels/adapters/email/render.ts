/** Makes the complete MIME message of an answer. The same message and settings give the same bytes. */

import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { sentence } from '../../../platform/errors/index.ts';
import { type Handle, type OutboundMessage, type RenderContext, SendError } from '../../contract/index.ts';
import { oneLine, senderName } from './header-text.ts';
import { domainOf, isAddress, withReplyToken } from './own-addresses.ts';
import { renderedFiles } from './render-files.ts';
import { signedHtml, signedText } from './render-signature.ts';
import { replySubject } from './reply-subject.ts';
import type { EmailSettings } from './settings.ts';

export interface RenderedMail {
  /** The message as it goes over the wire, CRLF line ends. */
  raw: Buffer;
  /** Without angle brackets. Stable per message, so that a repeated transmission can be recognised. */
  messageId: string;
  /** Our message's own id, given to the server for its delivery reports. */
  envelopeId: string;
  envelope: { from: string; to: string[] };
}

/** Some servers cut long headers; the first key finds the conversation, the last ones find the message. */
const MAX_REFERENCES = 20;

export async function renderMail(
  message: OutboundMessage,
  context: RenderContext<EmailSettings>,
): Promise<RenderedMail> {
  const { settings } = context;
  const to = recipients(message.to);
  const cc = recipients(message.cc);
  const bcc = recipients(message.bcc);
  if (to.length + cc.length + bcc.length === 0) throw refused(sentence('no_recipient'));

  const names = {
    agent: oneLine(message.authorName),
    company: oneLine(settings.shownName || message.companyName),
  };
  const references = usableReferences(message.references);
  const messageId = `m.${message.id}.${message.replyToken}@${domainOf(settings.address)}`;
  const replyTo = settings.plusAddressing ? withReplyToken(settings.address, message.replyToken) : null;
  const mime = new MailComposer({
    newline: 'windows',
    baseBoundary: createHash('sha256').update(message.id).digest('hex').slice(0, 24),
    date: new Date(message.createdAt),
    messageId: `<${messageId}>`,
    from: { name: senderName(settings.fromPattern, names), address: settings.address },
    ...(replyTo !== null && { replyTo: { name: names.company, address: replyTo } }),
    to,
    cc,
    subject: replySubject(message.subject, references.length > 0, names.company || settings.address),
    ...(references.length > 0 && { inReplyTo: references.at(-1), references: references.join(' ') }),
    headers: loopHeaders(settings, message.automatic === true, references.length > 0),
    text: signedText(message.text, settings.signature, names),
    ...(message.html !== null && { html: signedHtml(message.html, settings.signature, names) }),
    attachments: await renderedFiles(message.files, message.html),
  }).compile();
  const raw = await mime.build();
  return {
    raw,
    messageId,
    envelopeId: message.id,
    envelope: { from: settings.address, to: [...to, ...cc, ...bcc].map((recipient) => recipient.address) },
  };
}

function recipients(handles: Handle[]): { name: string; address: string }[] {
  return handles.map((handle) => {
    const address = handle.value.trim();
    if (handle.type !== 'email' || !isAddress(address))
      throw refused(sentence('value_not_mail_address', { value: oneLine(handle.value, 100) }));
    return { name: oneLine(handle.name ?? '', 200), address };
  });
}

/** In angle brackets, oldest first, bounded. Substitute ids of mails that had none lead nowhere and are left out. */
function usableReferences(references: string[]): string[] {
  const ids = references
    .map((id) => id.replace(/^<|>$/g, ''))
    .filter((id) => id.length < 500 && /^[^\s<>@]+@[^\s<>@]+$/.test(id));
  const unique = ids.filter((id, index) => ids.lastIndexOf(id) === index);
  const kept = unique.length > MAX_REFERENCES ? [unique[0]!, ...unique.slice(1 - MAX_REFERENCES)] : unique;
  return kept.map((id) => `<${id}>`);
}

function loopHeaders(settings: EmailSettings, automatic: boolean, answers: boolean): Record<string, string> {
  return {
    'X-Throughline-Loop': settings.address,
    // RFC 3834; the second one is what Exchange reads.
    ...(automatic && {
      'Auto-Submitted': answers ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    }),
  };
}

function refused(reason: string): SendError {
  return new SendError(reason, { retryable: false });
}
