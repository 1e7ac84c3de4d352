import { type ConversationFacts, readFacts, readItems, type TimelineItem } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Event } from '../platform/events/index.ts';
import type { MessageFacts, Snapshot } from './types.ts';

/** Messages by event are looked at as such; everything else looks at what came in last. */
const aboutMessage = new Set(['message.received', 'message.queued']);

/** A conversation as it stands now, and the message an event is about. Null when it was merged, or there is none. */
export async function readSnapshot(
  db: Reader,
  conversationId: string,
  event: Pick<Event, 'type' | 'data'> | null,
  now: Date,
): Promise<Snapshot | null> {
  const facts = (await readFacts(db, [conversationId])).get(conversationId);
  if (!facts || facts.mergedInto !== null) return null;
  return { facts, message: await messageOf(db, facts, event), now };
}

/** The same for many events at once, each in its place. */
export async function readSnapshots(
  db: Reader,
  events: readonly (Pick<Event, 'type' | 'data'> & { conversationId: string })[],
  now: Date,
): Promise<(Snapshot | null)[]> {
  const facts = await readFacts(db, [...new Set(events.map((event) => event.conversationId))]);
  const about = events.map((event) => messageIdOf(event) ?? facts.get(event.conversationId)?.latestInboundId);
  const items = await readItems(db, [...new Set(about.flatMap((id) => id ?? []))]);
  return events.map(({ conversationId }, index) => {
    const found = facts.get(conversationId);
    if (!found || found.mergedInto !== null) return null;
    const item = items.get(about[index] ?? '');
    return { facts: found, message: item ? messageFacts(item) : null, now };
  });
}

async function messageOf(
  db: Reader,
  facts: ConversationFacts,
  event: Pick<Event, 'type' | 'data'> | null,
): Promise<MessageFacts | null> {
  const id = messageIdOf(event) ?? facts.latestInboundId;
  if (id === null) return null;
  const item = (await readItems(db, [id])).get(id);
  return item ? messageFacts(item) : null;
}

/** The message an event is about, where it is about one. */
export function messageIdOf(event: Pick<Event, 'type' | 'data'> | null): string | null {
  const id = event && aboutMessage.has(event.type) ? event.data.messageId : null;
  return typeof id === 'string' ? id : null;
}

export const messageFacts = (item: TimelineItem): MessageFacts => ({
  id: item.id,
  text: item.text,
  subject: item.subject,
  from: item.author.handle,
  automatic: item.automatic !== null,
  channelId: item.channelId,
  form: item.form?.state ?? null,
});
