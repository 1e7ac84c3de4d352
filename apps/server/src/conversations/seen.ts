import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockConversation, lockSurvivor, updateConversation } from './conversation-store.ts';
import { latestInboundId, setDelivery } from './message-store.ts';
import { type Actor, actorKey } from './types.ts';

/** An agent has looked at what is new. */
export async function markSeen(tx: Tx, id: string, actor: Actor): Promise<void> {
  const conversation = await lockSurvivor(tx, id);
  // What a merge brought with it has not been looked at by looking at one of the two before.
  if (conversation?.id !== id) {
    if (conversation === null) throw new AppError('conversation_not_found');
    return;
  }
  if (!conversation.unread) return;
  await updateConversation(tx, id, { unread: false });
  await appendEvents(tx, [
    {
      type: 'conversation.seen',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { upTo: await latestInboundId(tx, id) },
    },
  ]);
}

/** Marks as new again what somebody wants looked at once more. */
export async function markUnseen(tx: Tx, id: string, actor: Actor): Promise<void> {
  const conversation = await lockConversation(tx, id);
  if (conversation.unread) return;
  await updateConversation(tx, id, { unread: true });
  await appendEvents(tx, [
    {
      type: 'conversation.unseen',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
    },
  ]);
}

/** The customer has read our messages up to one of them; each gets the state `read`. */
export async function markReadByCustomer(
  tx: Tx,
  liveIn: string,
  messageIds: string[],
  now: Date,
): Promise<void> {
  const conversation = await lockSurvivor(tx, liveIn);
  if (!conversation) throw new AppError('conversation_not_found');
  const conversationId = conversation.id;
  const read: string[] = [];
  for (const id of messageIds) if ((await setDelivery(tx, id, 'read')) !== null) read.push(id);
  if (read.length === 0) return;
  await updateConversation(tx, conversationId, { customer_read_at: now });
  await appendEvents(
    tx,
    read.map((messageId) => ({
      type: 'message.delivery_changed',
      conversationId,
      customerId: conversation.customerId,
      data: { messageId, state: 'read' },
    })),
  );
}
