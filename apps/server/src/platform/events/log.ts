import { sql } from 'kysely';
import type { Reader } from '../db/index.ts';
import type { Event, EventTables } from './types.ts';

/** Events after `since` in order, at most `limit`. */
export async function readEvents(db: Reader, since: number, limit: number): Promise<Event[]> {
  const rows = await db
    .withTables<EventTables>()
    .selectFrom('event')
    .selectAll()
    .where('seq', '>', since)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(eventOf);
}

/**
 * Events of one conversation after `since`, oldest first. With more than `limit`: the first of them, so that a reader
 * can go on after the last; from the very beginning (0) the latest.
 */
export async function readConversationEvents(
  db: Reader,
  conversationIds: string[],
  types: string[],
  since: number,
  limit: number,
): Promise<Event[]> {
  const rows = await db
    .withTables<EventTables>()
    .selectFrom('event')
    .selectAll()
    .where(sql<boolean>`conversation_id = any(${conversationIds}::uuid[])`)
    .where('seq', '>', since)
    .where('type', 'in', types)
    .orderBy('seq', since > 0 ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  return (since > 0 ? rows : rows.reverse()).map(eventOf);
}

/** A row of the log as readers get it. */
export function eventOf(row: EventTables['event']): Event {
  return {
    seq: Number(row.seq),
    type: row.type,
    at: row.at as Date,
    conversationId: row.conversation_id,
    customerId: row.customer_id,
    actor: row.actor,
    data: row.data as Record<string, unknown>,
  };
}

/** The highest number given so far; 0 for an empty log. */
export async function headSequence(db: Reader): Promise<number> {
  const row = await db
    .withTables<{ event_head: { seq: number } }>()
    .selectFrom('event_head')
    .select('seq')
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}
