import { type ConversationRow, type SaidMessage, saidByCustomers } from '../conversations/index.ts';
import type { Identity } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Side } from './judge.ts';
import type { FindReferences } from './references.ts';

/** So many messages of a conversation are compared, the latest. */
const mostMessages = 8;
/** So much of a message, characters. */
const longestText = 2000;

/** A side as it is judged, with the handles its customer wrote from. */
export interface ReadSide extends Side {
  handles: string[];
}

export async function readSides(
  db: Reader,
  rows: readonly ConversationRow[],
  findReferences: FindReferences,
): Promise<Map<string, ReadSide>> {
  const said = Map.groupBy(
    await saidByCustomers(
      db,
      rows.map((row) => row.id),
      mostMessages,
    ),
    (message) => message.conversationId,
  );
  return new Map(
    rows.flatMap((row) => {
      const messages = said.get(row.id) ?? [];
      return messages.length === 0 ? [] : [[row.id, sideOf(row, messages, findReferences)] as const];
    }),
  );
}

function sideOf(row: ConversationRow, messages: SaidMessage[], findReferences: FindReferences): ReadSide {
  const texts = messages.map((message) => ({ channelId: message.channelId, text: textOf(message) }));
  const named = [
    row.subject,
    ...messages.map((message) => message.subject ?? ''),
    ...texts.map(({ text }) => text),
  ];
  const references = new Map(
    named.flatMap(findReferences).map((reference) => [`${reference.name} ${reference.value}`, reference]),
  );
  return {
    number: row.number,
    subject: row.subject,
    texts,
    references: [...references.values()],
    forms: messages.flatMap(({ form }) =>
      form?.submissionId ? [{ submissionId: form.submissionId, title: form.title }] : [],
    ),
    lastAt: new Date(row.lastMessageAt),
    handles: [...new Set(messages.map(({ handle }) => handle))],
  };
}

/** What was written, and what was filled in with the questions: `Order number: 4711`. */
function textOf({ text, form }: SaidMessage): string {
  const filled = form?.fields.filter(({ value }) => value.trim() !== text.trim()) ?? [];
  return [text, ...filled.map(({ label, value }) => `${label}: ${value}`)].join('\n').slice(0, longestText);
}

/**
 * Is one person behind both, beyond what was merely typed in? They are when they wrote from one handle; and when every
 * address they wrote from was proven, on a customer of whom anything was. A device alone proves nothing: whoever sits
 * at it may have named somebody else's address.
 */
export function isProven(one: ReadSide, other: ReadSide, identities: readonly Identity[]): boolean {
  if (one.handles.some((handle) => handle !== '' && other.handles.includes(handle))) return true;
  const handles = [...one.handles, ...other.handles];
  return (
    identities.some((identity) => identity.verified) &&
    handles.every((handle) => {
      const known = identities.filter((identity) => identity.value === handle);
      return known.some((identity) => identity.verified || identity.type === 'device');
    })
  );
}
