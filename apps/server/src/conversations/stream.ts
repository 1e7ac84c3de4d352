/**
 * The event log, hydrated: each event with the queue row and the timeline item it speaks of, read once a process and
 * shared by everyone who listens. What is hydrated may be newer than the event; applying it twice does no harm.
 */
import type { Database } from '../platform/db/index.ts';
import { type Event, type EventFeed, headSequence, readEvents } from '../platform/events/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { readRows } from './queue-store.ts';
import { readItems } from './timeline-store.ts';
import type { ConversationRow, TimelineItem } from './types.ts';

export interface HydratedEvent extends Event {
  conversation: ConversationRow | null;
  item: TimelineItem | null;
}

export interface ConversationStream {
  /** The last event given to listeners. */
  position(): number;
  /** Called with batches in order, without gaps; must not throw. */
  subscribe(listener: (events: HydratedEvent[]) => void): () => void;
  /** Events after `since` up to the present position, or null when that is too far back to stream. */
  since(since: number): Promise<HydratedEvent[] | null>;
  stop(): Promise<void>;
}

const ringSize = 5000;
const batchSize = 500;
/** Someone further behind loads afresh instead. */
const maxReplay = 2000;

export async function startConversationStream(
  database: Database,
  feed: EventFeed,
  log: Logger,
): Promise<ConversationStream> {
  const listeners = new Set<(events: HydratedEvent[]) => void>();
  let ring: HydratedEvent[] = [];
  // What happened before this process began is read by those who ask for it, not told again.
  let position = await headSequence(database.db);
  let reading = false;
  let stopping = false;
  let retry: NodeJS.Timeout | undefined;
  const unsubscribe = feed.onAdvance(() => void pump());
  void pump();

  async function pump(): Promise<void> {
    if (reading || stopping) return;
    reading = true;
    try {
      while (position < feed.head() && !stopping) {
        const events = await feed.read(database.db, position, batchSize);
        if (events.length === 0) break;
        const hydrated = await hydrate(database, events);
        position = (events.at(-1) as Event).seq;
        ring.push(...hydrated);
        if (ring.length > ringSize * 2) ring = ring.slice(-ringSize);
        for (const listener of listeners) listener(hydrated);
      }
    } catch (error) {
      if (!stopping) {
        log.warn({ err: (error as Error).message }, 'the live stream paused: the database is away');
        clearTimeout(retry);
        retry = setTimeout(() => void pump(), 250);
      }
    } finally {
      reading = false;
    }
  }

  /** Somebody was told more by another process than this one has read so far. */
  async function catchUpTo(since: number): Promise<void> {
    const head = await headSequence(database.db);
    feed.announce(head);
    while (position < Math.min(since, head) && !stopping) {
      await pump();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  return {
    position: () => position,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async since(since) {
      if (since > position) await catchUpTo(since);
      if (since >= position) return [];
      const end = position;
      const oldest = ring[0]?.seq;
      if (oldest !== undefined && oldest <= since + 1)
        return ring.filter((event) => event.seq > since && event.seq <= end);
      if (end - since > maxReplay) return null;
      const events = (await readEvents(database.db, since, maxReplay)).filter((event) => event.seq <= end);
      return hydrate(database, events);
    },
    async stop() {
      stopping = true;
      clearTimeout(retry);
      unsubscribe();
    },
  };
}

async function hydrate(database: Database, events: Event[]): Promise<HydratedEvent[]> {
  const conversationIds = [...new Set(events.flatMap((event) => event.conversationId ?? []))];
  const itemIds = [
    ...new Set(
      events.flatMap((event) => (typeof event.data.messageId === 'string' ? [event.data.messageId] : [])),
    ),
  ];
  const last = events.at(-1)?.seq ?? 0;
  const [rows, items] = await Promise.all([
    readRows(database.db, conversationIds, last),
    readItems(database.db, itemIds),
  ]);
  return events.map((event) => ({
    ...event,
    conversation: event.conversationId === null ? null : (rows.get(event.conversationId) ?? null),
    item: typeof event.data.messageId === 'string' ? (items.get(event.data.messageId) ?? null) : null,
  }));
}
