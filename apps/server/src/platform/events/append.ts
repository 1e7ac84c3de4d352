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
