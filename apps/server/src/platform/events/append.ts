import type { Tx } from '../db/index.ts';
import type { EventTables, NewEvent } from './types.ts';

/** Appends events to the log as part of the caller's transaction; they get their numbers after it commits. */
export async function appendEvents(tx: Tx, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .withTables<EventTables>()
    .insertInto('event_pending')
    .values(
      events.map((event) => ({
        type: event.type,
        conversation_id: event.conversationId ?? null,
        customer_id: event.customerId ?? null,
        actor: event.actor ?? 'system',
        data: JSON.stringify(event.data ?? {}),
      })),
    )
    .execute();
}

/** SQL that appends an event for each row of `from`, to be joined into a larger statement. Inputs are SQL expressions. */
export const insertPendingEvent = (
  event: { type: string; conversationId: string; customerId: string; actor: string; data: string },
  from: string,
): string =>
  `insert into event_pending (type, conversation_id, customer_id, actor, data)
   select ${event.type}, ${event.conversationId}, ${event.customerId}, ${event.actor}, ${event.data} from ${from}`;
