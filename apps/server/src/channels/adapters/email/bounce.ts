/** Mail about the fate of our mail: failures, delays and successes, with and without machine-readable parts. */
import { returnedPart } from './bounce-addresses.ts';
import { bounceFromText } from './bounce-text.ts';
import { verdict } from './delivery-status.ts';
import { readAddresses } from './mime/addresses.ts';
import { type HeaderField, headerValue, readHeaders } from './mime/headers.ts';
import { readMessageIds } from './mime/message-ids.ts';
import { decodeTransfer } from './mime/transfer.ts';
import { type MimePart, readTree } from './mime/tree.ts';
import type { Mail } from './read-mail.ts';

export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed';

export interface Fate {
  /** The address we sent to, as far as the report tells. */
  address: string;
  action: Action;
  /** Enhanced status code. */
  status: string | null;
  hard: boolean;
  reason: string;
}

export interface Bounce {
  fates: Fate[];
  /** Message-ID of the mail it speaks of. */
  about: string | null;
}

/** @param nullSender whether the envelope sender was empty. Null when the mail is no such report. */
export function readBounce(mail: Mail, nullSender: boolean): Bounce | null {
  const fates = reportedFates(mail.root);
  if (fates.length > 0) return { fates, about: originalMessageId(mail) };
  const text = bounceFromText(mail, nullSender);
  if (text === null) return null;
  const inner = text.some((each) => each.address !== '') ? null : reportInside(mail.root);
  const found = inner ? reportedFates(inner) : [];
  return {
    fates: found.length > 0 ? found : text,
    about: originalMessageId({ ...mail, root: inner ?? mail.root }),
  };
}

function reportedFates(root: MimePart): Fate[] {
  const status = findPart(root, (part) => /^message\/(global-)?delivery-status$/.test(part.type.value));
  return status ? fatesOf(status) : [];
}

/** A scanner on the way may have packed the whole report into one of its own, without a word of it outside. */
function reportInside(root: MimePart): MimePart | null {
  const packed = findPart(root, (part) => part.type.value === 'message/rfc822');
  if (!packed) return null;
  const inner = readTree(decodeTransfer(packed.body, packed.encoding).bytes).root;
  return reportedFates(inner).length > 0 ? inner : null;
}

/** First part, depth first, that fulfils the condition. */
export function findPart(part: MimePart, condition: (part: MimePart) => boolean): MimePart | null {
  if (condition(part)) return part;
  for (const child of part.children) {
    const found = findPart(child, condition);
    if (found) return found;
  }
  return null;
}

/** Groups of fields: the first is about the message, each other one about a recipient. */
function fatesOf(part: MimePart): Fate[] {
  const bytes = decodeTransfer(part.body, part.encoding).bytes;
  const fates: Fate[] = [];
  for (let position = 0; position < bytes.length && fates.length < 1_000; ) {
    const group = readHeaders(bytes, position, bytes.length);
    if (group.bodyStart <= position) break;
    position = group.bodyStart;
    const fate = fateOf(group.fields);
    if (fate) fates.push(fate);
  }
  return fates;
}

function fateOf(fields: HeaderField[]): Fate | null {
  const final = typedAddress(headerValue(fields, 'final-recipient'));
  const original = typedAddress(headerValue(fields, 'original-recipient'));
  const address = original || final;
  if (address === '') return null;
  const action = actionOf(headerValue(fields, 'action') ?? '', headerValue(fields, 'status') ?? '');
  const reason = (headerValue(fields, 'diagnostic-code') ?? '').replace(/^[a-z0-9-]+\s*;\s*/i, '');
  const judged = verdict(headerValue(fields, 'status') ?? null, reason);
  return {
    address,
    action,
    status: judged.status,
    hard: action === 'failed' && judged.hard,
    reason: reason.slice(0, 500),
  };
}

/** `rfc822; user@host`, where the address may be xtext (RFC 3461) or stand in brackets. */
function typedAddress(value: string | undefined): string {
  if (value === undefined) return '';
  const text = value.replace(/^[a-z0-9-]+\s*;\s*/i, '').trim();
  const decoded = text.replace(/\+([0-9A-F]{2})(?=[^@]*@|[^@]*$)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return readAddresses(/^[\x20-\x7e]*$/.test(decoded) ? decoded : text)[0]?.address ?? '';
}

function actionOf(action: string, status: string): Action {
  const word = /[a-z]+/.exec(action.toLowerCase())?.[0];
  if (word === 'failed' || word === 'delayed' || word === 'delivered' || word === 'relayed') return word;
  if (word === 'expanded') return 'relayed';
  return status.startsWith('2') ? 'delivered' : status.startsWith('4') ? 'delayed' : 'failed';
}

/** From the returned mail or its headers, from the report's own threading headers, or from the text. */
function originalMessageId(mail: Mail): string | null {
  const returned = returnedPart(mail.root);
  if (returned) {
    const bytes = decodeTransfer(returned.body, returned.encoding).bytes;
    const { fields } = readHeaders(bytes, 0, bytes.length);
    const id = readMessageIds(headerValue(fields, 'message-id') ?? '')[0];
    if (id) return id;
  }
  const inText = /^[ \t>]*Message-ID:\s{0,4}(<[^<>\s]{3,500}>)/im.exec(mail.text)?.[1];
  if (inText) return readMessageIds(inText)[0] ?? null;
  return mail.inReplyTo[0] ?? mail.references.at(-1) ?? null;
}
