/** Raw mail to the items it means. */
import { sentence } from '../../../platform/errors/index.ts';
import type {
  Automatic,
  DeliveryReport,
  Handle,
  InboundItem,
  InboundMessage,
  ParsedInbound,
  Part,
  RawInbound,
  ThreadHints,
} from '../../contract/index.ts';
import { automaticOf } from './automatic.ts';
import { type Bounce, type Fate, readBounce } from './bounce.ts';
import { oneLine } from './header-text.ts';
import { type Mail, type Mailbox, readMail } from './read-mail.ts';
import { type Receipt, readReceipt } from './read-receipt.ts';
import { forwards, withoutReplyPrefixes } from './reply-subject.ts';
import { threadHints } from './thread-hints.ts';
import { visibleReply } from './visible-reply.ts';

/** The part of a channel's settings that parsing looks at. */
export interface ParseMailContext {
  settings: { address?: string; aliases?: readonly string[] };
}

/** A mail with everything that was concluded from it. */
export interface Understood {
  mail: Mail;
  visible: string;
  automatic: Automatic | null;
  bounce: Bounce | null;
  receipt: Receipt | null;
  thread: ThreadHints;
}

/**
 * Parses one mail. Items are empty only when there is neither a sender nor any text or file; never throws.
 * A report about our own mail yields its delivery reports and, so that nothing is lost, the mail itself.
 */
export async function parseMail(raw: RawInbound, context: ParseMailContext): Promise<ParsedInbound> {
  const bytes = Buffer.from(raw.body.buffer, raw.body.byteOffset, raw.body.byteLength);
  const { address, aliases } = context.settings;
  const understood = await understandMail(bytes, raw.meta, [
    ...(address ? [address] : []),
    ...(aliases ?? []),
  ]);
  const { mail } = understood;
  const sender = mail.from?.address ? mail.from : envelopeSender(raw.meta, mail.from);
  if (sender === null) return { items: [], problems: [sentence('no_sender'), ...mail.problems] };
  return { items: [...reports(understood), message(understood, sender)], problems: [] };
}

/** @param own our own addresses, for recognising mail that came back to us */
export async function understandMail(
  bytes: Buffer,
  meta: Record<string, string>,
  own: readonly string[],
): Promise<Understood> {
  const mail = await readMail(bytes);
  const envelopeFrom = envelopeFromOf(meta);
  const nullSender = envelopeFrom === '' || returnPathIsNull(mail);
  const receipt = readReceipt(mail);
  const bounce = receipt ? null : readBounce(mail, nullSender);
  const circumstances = { envelopeFrom, own: new Set(own.map((each) => each.toLowerCase())) };
  const automatic = bounce
    ? bounceKind(bounce)
    : receipt
      ? receiptKind(receipt)
      : automaticOf(mail, circumstances);
  let visible: string | null = null;
  return {
    mail,
    // Worked out when asked for: threading a whole archive never asks.
    get visible() {
      visible ??= /^(bounce|delay)$/.test(automatic?.kind ?? '') ? mail.text : visibleIn(mail);
      return visible;
    },
    automatic,
    bounce,
    receipt,
    thread: threadHints(mail, meta, bounce?.about ?? receipt?.about ?? null),
  };
}

function visibleIn(mail: Mail): string {
  const subject = oneLine(mail.subject ?? '');
  const cites = mail.inReplyTo.length > 0 || mail.references.length > 0;
  const answers = cites || withoutReplyPrefixes(subject) !== subject;
  return visibleReply({ ...mail, answers, forwards: forwards(subject) });
}

/** Empty string for the null sender; null when the transport told none. */
function envelopeFromOf(meta: Record<string, string>): string | null {
  return meta.mailFrom?.replace(/[<>\s]/g, '') ?? null;
}

function returnPathIsNull(mail: Mail): boolean {
  return mail.fields.some((field) => field.name === 'return-path' && field.value.replace(/\s/g, '') === '<>');
}

function bounceKind(bounce: Bounce): Automatic {
  const fate =
    bounce.fates.find((each) => each.action === 'failed') ??
    bounce.fates.find((each) => each.action === 'delayed');
  if (!fate) return { kind: 'notification', reason: 'delivery report' };
  return {
    kind: fate.action === 'failed' ? 'bounce' : 'delay',
    reason: fate.reason || `delivery ${fate.action}`,
  };
}

function receiptKind(receipt: Receipt): Automatic {
  return { kind: 'notification', reason: `read receipt: ${receipt.disposition || 'unknown'}` };
}

function envelopeSender(meta: Record<string, string>, from: Mailbox | null): Mailbox | null {
  const address = envelopeFromOf(meta);
  return address ? { name: from?.name ?? '', address } : null;
}

function reports(understood: Understood): DeliveryReport[] {
  const { mail, bounce, receipt, thread } = understood;
  if (receipt) return [readReport(mail, receipt, thread)];
  return (bounce?.fates ?? []).map((fate, index) => ({
    kind: 'delivery',
    providerId: `${mail.messageId}#${index}`,
    about: bounce!.about,
    handle: fate.address === '' ? null : { type: 'email', value: fate.address },
    state: stateOf(fate),
    permanent: fate.hard,
    reason: [fate.status, fate.reason].filter(Boolean).join(' ') || `delivery ${fate.action}`,
    thread,
  }));
}

/** A delayed mail is still on its way: it stays sent. */
function stateOf(fate: Fate): DeliveryReport['state'] {
  return fate.action === 'failed' ? 'failed' : fate.action === 'delivered' ? 'delivered' : 'sent';
}

function readReport(mail: Mail, receipt: Receipt, thread: ThreadHints): DeliveryReport {
  return {
    kind: 'delivery',
    providerId: `${mail.messageId}#read`,
    about: receipt.about,
    handle: receipt.address === '' ? null : { type: 'email', value: receipt.address },
    state: receipt.disposition === 'displayed' ? 'read' : 'delivered',
    permanent: false,
    reason: receipt.disposition || 'receipt',
    thread,
  };
}

function message(understood: Understood, sender: Mailbox): InboundMessage & InboundItem {
  const { mail, visible } = understood;
  const full = mail.text.trim();
  return {
    kind: 'message',
    providerId: mail.messageId,
    sentAt: mail.date,
    from: handle(sender),
    alsoReachableAs: [],
    to: mail.to.map(handle),
    cc: mail.cc.map(handle),
    replyTo: mail.replyTo.map(handle),
    subject: mail.subject,
    visibleText: visible,
    fullText: full === visible.trim() ? null : full,
    parts: parts(mail),
    automatic: understood.automatic,
    thread: understood.thread,
    language: mail.language,
    problems: mail.problems,
  };
}

function handle(mailbox: Mailbox): Handle {
  return { type: 'email', value: mailbox.address, ...(mailbox.name !== '' ? { name: mailbox.name } : {}) };
}

function parts(mail: Mail): Part[] {
  const text: Part[] = mail.text === '' ? [] : [{ type: 'text', text: mail.text }];
  const html: Part[] = mail.html === null ? [] : [{ type: 'html', html: mail.html }];
  return [...text, ...html, ...mail.files, ...mail.raw];
}
