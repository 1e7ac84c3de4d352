import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockConversation, lockConversationIfAny, updateConversation } from './conversation-store.ts';
import { addActivity } from './note.ts';
import { type Actor, actorKey, systemActor } from './types.ts';

/**
 * Puts a conversation aside until a moment; a message of the customer brings it back earlier.
 * @throws AppError `invalid_input` for a moment that is past, `conversation_closed`
 */
export async function snooze(tx: Tx, id: string, until: Date, actor: Actor, now: Date): Promise<void> {
  if (until.getTime() <= now.getTime()) throw invalid('until', 'must be in the future');
  const conversation = await lockConversation(tx, id);
  if (conversation.state === 'closed') throw new AppError('conversation_closed');
  await updateConversation(tx, id, { state: 'snoozed', snoozed_until: until });
  const messageId = await addActivity(
    tx,
    id,
    { type: 'snoozed', data: { until: until.toISOString() } },
    actor,
    now,
  );
  await appendEvents(tx, [
    {
      type: 'conversation.snoozed',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { until: until.toISOString(), messageId },
    },
  ]);
}

/** Takes a snooze back. */
export async function unsnooze(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
  await wakeIf(tx, id, () => true, actor, now);
}

/** The timer rang. A snooze that was moved or taken back meanwhile is left alone. */
export async function wake(tx: Tx, id: string, now: Date): Promise<void> {
  await wakeIf(tx, id, (until) => until !== null && until.getTime() <= now.getTime(), systemActor, now);
}

async function wakeIf(
  tx: Tx,
  id: string,
  due: (until: Date | null) => boolean,
  actor: Actor,
  now: Date,
): Promise<void> {
  const conversation = await lockConversationIfAny(tx, id);
  if (conversation?.state !== 'snoozed' || !due(conversation.snoozedUntil)) return;
  await updateConversation(tx, id, { state: 'open', snoozed_until: null, unread: true });
  const messageId = await addActivity(tx, id, { type: 'woke', data: {} }, actor, now);
  await appendEvents(tx, [
    {
      type: 'conversation.woke',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { messageId },
    },
  ]);
}
