/** Message-IDs without their angle brackets, everywhere the same. */
import { createHash } from 'node:crypto';
import { oneLine } from './clean.ts';
import { type HeaderField, headerValues } from './headers.ts';
import { LIMITS } from './limits.ts';

/**
 * Ids of an In-Reply-To or References value in their order. Takes ids run together, parted by commas, folded in
 * the middle, or without brackets.
 */
export function readMessageIds(raw: string): string[] {
  const ids: string[] = [];
  let position = 0;
  while (position < raw.length && ids.length < LIMITS.messageIds) {
    const open = raw.indexOf('<', position);
    ids.push(...bare(raw.slice(position, open === -1 ? undefined : open), ids.length === 0 && open === -1));
    if (open === -1) break;
    const close = raw.indexOf('>', open);
    const next = raw.indexOf('<', open + 1);
    const stop = next !== -1 && (close === -1 || next < close) ? next : close === -1 ? raw.length : close;
    const id = clean(raw.slice(open + 1, stop));
    if (id !== '') ids.push(id);
    position = stop === close ? stop + 1 : stop;
  }
  return [...new Set(ids)];
}

/** The id a mail goes by: its Message-ID, or a substitute that the same bytes always get again. */
export function ownMessageId(fields: HeaderField[], raw: Buffer): { id: string; problem: string | null } {
  const values = headerValues(fields, 'message-id');
  const ids = values.flatMap((value) => usable(value));
  const first = ids[0];
  if (first === undefined) {
    const digest = createHash('sha256').update(raw).digest('hex').slice(0, 40);
    const problem = values.length === 0 ? 'no Message-ID' : 'Message-ID unusable';
    return { id: `${digest}@substitute.invalid`, problem: `${problem}, made from the content` };
  }
  return { id: first, problem: new Set(ids).size > 1 ? 'several Message-IDs, the first one counts' : null };
}

function usable(value: string): string[] {
  const bracketed = /<([^<>]+)>/.exec(value);
  const id = clean(bracketed ? bracketed[1]! : value);
  return id !== '' && (bracketed || id.includes('@')) ? [id] : [];
}

function bare(text: string, alone: boolean): string[] {
  return text
    .split(/[\s,;]+/)
    .map(clean)
    .filter((word) => (alone ? /^[^@"']+@[^@"']+$/ : /^[^@"'()]+@[^@"'()]+\.[^@"'()]+$/).test(word));
}

function clean(text: string): string {
  return oneLine(text)
    .replace(/\s+/g, '')
    .replace(/^<+|>+$/g, '')
    .slice(0, 998);
}
