import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import type { NewEvent } from './types.ts';

/** Appends events to the log as part of the caller's transaction; they get their numbers after it commits. */
export async function appendEvents(tx: Tx, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const column = <T>(of: (event: NewEvent) => T) => events.map(of);
  // The same statement for one as for thousands: the database reads it once, and no row has parameters of its own.
  await sql`
    insert into event_pending (type, conversation_id, customer_id, actor, data)
    select type, conversation_id, customer_id, actor, data::jsonb
    from unnest(${column((event) => event.type)}::text[], ${column((event) => event.conversationId ?? null)}::uuid[],
                ${column((event) => event.customerId ?? null)}::uuid[], ${column((event) => event.actor ?? 'system')}::text[],
                ${column((event) => JSON.stringify(event.data ?? {}))}::text[])
      with ordinality as appended (type, conversation_id, customer_id, actor, data, place)
    order by place`.execute(tx);
}

/** SQL that appends an event for each row of `from`, to be joined into a larger statement. Inputs are SQL expressions. */
export const insertPendingEvent = (
  event: { type: string; conversationId: string; customerId: string; actor: string; data: string },
  from: string,
): string =>
  `insert into event_pending (type, conversation_id, customer_id, actor, data)
   select ${event.type}, ${event.conversationId}, ${event.customerId}, ${event.actor}, ${event.data} from ${from}`;
