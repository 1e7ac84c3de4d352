import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { type LockedConversation, lockConversationIfAny, updateConversation } from './conversation-store.ts';
import { hasFailedDelivery, setDelivery } from './message-store.ts';
import { tables } from './tables.ts';
import { type Actor, actorKey, type DeliveryState } from './types.ts';

/**
 * What became of a message of ours. A failure marks the conversation, gives the ball back to us and is shown where
 * the message was written.
 */
export async function recordDelivery(
  tx: Tx,
  messageId: string,
  state: DeliveryState,
  options: { reason?: string | null; providerId?: string; from?: DeliveryState[] } = {},
): Promise<boolean> {
  const touchesConversation = state === 'failed' || options.from?.includes('failed');
  const conversation = touchesConversation ? await lockConversationOf(tx, messageId) : null;
  const conversationId = await setDelivery(tx, messageId, state, options);
  if (conversationId === null) return false;
  if (state !== 'failed' && conversation) {
    await updateConversation(tx, conversationId, {
      delivery_failed: await hasFailedDelivery(tx, conversationId),
    });
  }
  if (state === 'failed' && conversation) {
    await updateConversation(tx, conversationId, {
      delivery_failed: true,
      unread: true,
      // That a forward failed is ours to see to, and makes no customer wait.
      ...(conversation.state === 'closed' || (await isSide(tx, messageId))
        ? {}
        : { awaiting: 'us' as const, waiting_since: conversation.waitingSince ?? new Date() }),
    });
  }
  await appendEvents(tx, [{ type: 'message.delivery_changed', conversationId, data: { messageId, state } }]);
  return true;
}

/**
 * Locks the conversation a message stands in. Before the message itself, as merges and splits do; one that is moved
 * while we wait is looked up again.
 */
async function lockConversationOf(tx: Tx, messageId: string): Promise<LockedConversation | null> {
  for (;;) {
    const id = await conversationIdOf(tx, messageId);
    if (id === null) return null;
    const locked = await lockConversationIfAny(tx, id);
    if ((await conversationIdOf(tx, messageId)) === id) return locked;
  }
}

async function isSide(tx: Tx, messageId: string): Promise<boolean> {
  const message = await tables(tx)
    .selectFrom('message')
    .select('kind')
    .where('id', '=', messageId)
    .executeTakeFirst();
  return message?.kind === 'side';
}

async function conversationIdOf(tx: Tx, messageId: string): Promise<string | null> {
  const message = await tables(tx)
    .selectFrom('message')
    .select('conversation_id')
    .where('id', '=', messageId)
    .executeTakeFirst();
  return message?.conversation_id ?? null;
}

/**
 * Queues a failed message again, under the same id.
 * @throws AppError `message_not_found`, `message_not_failed`
 */
export async function retryDelivery(tx: Tx, messageId: string, actor: Actor): Promise<void> {
  const conversation = await lockConversationOf(tx, messageId);
  if (!conversation) throw new AppError('message_not_found');
  const side = await isSide(tx, messageId);
  if ((await setDelivery(tx, messageId, 'queued', { from: ['failed'] })) === null)
    throw new AppError('message_not_failed');
  await updateConversation(tx, conversation.id, {
    delivery_failed: await hasFailedDelivery(tx, conversation.id),
    ...(conversation.state === 'closed' || side
      ? {}
      : { awaiting: 'customer' as const, waiting_since: null }),
  });
  await appendEvents(tx, [
    {
      type: side ? 'side.queued' : 'message.queued',
      conversationId: conversation.id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { messageId },
    },
  ]);
}

/**
 * A send that failed for now, or never began: back to the queue without an event. It is tried again at `retryAt`, or
 * at once when that is null.
 * @param attempt the one that failed; a later one is left alone
 */
export async function requeue(
  tx: Tx,
  messageId: string,
  change: { attempt: number; reason: string | null; retryAt: Date | null },
): Promise<void> {
  await tables(tx)
    .updateTable('message')
    .set({ delivery_state: 'queued', delivery_reason: change.reason, retry_at: change.retryAt })
    .where('id', '=', messageId)
    .where('delivery_state', '=', 'sending')
    .where('delivery_attempts', '=', change.attempt)
    .execute();
}
