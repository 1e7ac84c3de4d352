/** Whom a failure report for people speaks of. */
import { recipientsBegin } from './bounce-phrases.ts';
import { mailSystemAddress } from './machine-addresses.ts';
import { type Mailbox, readAddresses } from './mime/addresses.ts';
import { headerValue, headerValues, readHeaders } from './mime/headers.ts';
import { decodeTransfer } from './mime/transfer.ts';
import type { MimePart } from './mime/tree.ts';
import type { Mail } from './read-mail.ts';

const ADDRESS = /[^\s<>()[\]"',;:=|]{1,64}@[a-z0-9\u00a1-\uffff.-]{1,200}\.[a-z0-9\u00a1-\uffff-]{2,63}/giu;
const TOKEN = '[^\\s<>()[\\]"\',;:]{1,64}@[^\\s<>()[\\]"\',;:]{3,200}';
/** A field or a line of a protocol that can only hold the recipient. */
const LABELLED = new RegExp(
  `(?:^|[ \\t])(?:rcpt to: ?|(?:failed |final |original |intended )?recipients?(?: address)?: ?|addressed to: ?|unknown (?:user|recipient): ?|invalid recipient:? |(?:empfänger|ontvanger|geadresseerde|odbiorca|adresat)(?:adresse)?: ?)[<'"(]?(${TOKEN})`,
  'gimu',
);
const LEADING = new RegExp(
  `^[\\s>]*(?:\\* |- |to: |an: |do: |aan: )?(?:unable to deliver (?:mail|message|e-?mail) to:? ?)?[<'"([]?(${TOKEN})[>'")\\]]{0,2}\\s*(?:[:([,]|$|on |am |op |\\S+ ?@|- |\\.\\.\\.|<)`,
  'iu',
);
const MAX_LINES = 400;

/** Best evidence first: the header, labelled lines, lines that begin with an address, any address, the copy. */
export function failedAddresses(mail: Mail, report: string, copy: string): string[] {
  const named = headerValues(mail.fields, 'x-failed-recipients').flatMap((value) => readAddresses(value));
  if (named.length > 0) return unique(named.map((each) => each.address));
  const foreign = foreignTo(mail);
  const start = recipientsBegin(report);
  for (const text of start > 0 ? [report.slice(start), report] : [report]) {
    const leading = leadingAddresses(text).filter(foreign);
    const labelled = labelledAddresses(text).filter(foreign);
    const certain = start > 0 && text !== report && leading.length > 0 ? leading : labelled;
    if (certain.length > 0) return unique(certain);
    if (leading.length > 0) return unique(leading);
    const bare = text === report ? null : bareName(text, mail.from);
    if (bare) return [bare];
    const any = anyAddress(text, mail).filter(foreign);
    if (any.length > 0) return unique(any).slice(0, 1);
  }
  const inSubject = (mail.subject?.match(ADDRESS) ?? []).filter(foreign);
  if (inSubject.length > 0) return unique(inSubject).slice(0, 1);
  return unique(returnedRecipients(mail, copy).filter(foreign)).slice(0, 1);
}

/** Neither ours nor a mail system's. */
function foreignTo(mail: Mail): (address: string) => boolean {
  const known = [...mail.to, ...mail.cc].map((each) => each.address.toLowerCase());
  const ours = new Set([...known, (mail.from?.address ?? '').toLowerCase()]);
  return (address) => !ours.has(address.toLowerCase()) && !mailSystemAddress(address);
}

/** Whether a line of the report begins with an address that is not ours, or labels one as the recipient. */
export function namesRecipient(mail: Mail, report: string): boolean {
  return [...leadingAddresses(report), ...labelledAddresses(report)].some(foreignTo(mail));
}

function labelledAddresses(text: string): string[] {
  return [...text.matchAll(LABELLED)].map((match) => match[1]!);
}

function leadingAddresses(text: string): string[] {
  return text
    .split('\n')
    .slice(0, MAX_LINES)
    .flatMap((line) => LEADING.exec(line.slice(0, 400))?.[1] ?? []);
}

function anyAddress(text: string, mail: Mail): string[] {
  const originalTo = headerValue(mail.fields, 'x-original-to');
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(?:from|sender|mail from|cc|reply-to)\s*:/i.test(line));
  return (lines.join('\n').match(ADDRESS) ?? []).filter((address) => address !== originalTo);
}

/** Providers that know their users by name alone. */
function bareName(text: string, from: Mailbox | null): string | null {
  const name = /^\s*\n?[ \t]+([a-z0-9][\w.+-]{1,63})[ \t]*(?:\n|$)/i.exec(text)?.[1];
  const domain = from?.address.split('@')[1];
  return name && domain ? `${name}@${domain.toLowerCase()}` : null;
}

/** Recipients of the mail that came back with the report, when it names one only. */
function returnedRecipients(mail: Mail, copy: string): string[] {
  const part = returnedPart(mail.root);
  const bytes = part ? decodeTransfer(part.body, part.encoding).bytes : Buffer.from(fieldsOf(copy), 'latin1');
  const { fields } = readHeaders(bytes, 0, Math.min(bytes.length, 65_536));
  // A list's address says nothing about the subscriber it failed for.
  if (['list-id', 'list-post', 'x-beenthere'].some((name) => headerValue(fields, name) !== undefined))
    return [];
  for (const name of ['x-envelope-to', 'x-rcpt-to', 'to']) {
    const found = headerValues(fields, name).flatMap((value) => readAddresses(value));
    if (found.length === 1) return [found[0]!.address];
  }
  return [];
}

/** The mail, or the header of it, that a report brings back. */
export function returnedPart(root: MimePart): MimePart | null {
  const kind =
    /^(message\/(rfc822|global|rfc822-headers|partial)|text\/rfc822-headers|message\/global-headers)$/;
  if (kind.test(root.type.value)) return root;
  for (const child of root.children) {
    const found = returnedPart(child);
    if (found) return found;
  }
  return null;
}

function fieldsOf(copy: string): string {
  const start = /^(?:received|return-path|message-id|date|from|to|subject|x-[a-z-]+):/im.exec(copy)?.index;
  return start === undefined ? '' : copy.slice(start);
}

function unique(addresses: string[]): string[] {
  const seen = new Map(addresses.map((address) => [address.toLowerCase(), address.replace(/[.>]+$/, '')]));
  return [...seen.values()].slice(0, 100);
}
