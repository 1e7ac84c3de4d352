import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor, updateConversation } from './conversation-store.ts';
import { addActivity } from './note.ts';
import { type Actor, actorKey } from './types.ts';

/**
 * Notes that the customer wants to be called, or no longer has to be. The conversation keeps its place among those that
 * wait; noting the same again changes nothing.
 * @param phone E.164; null: somebody has called
 * @throws AppError `conversation_not_found`
 */
export async function noteCallback(
  tx: Tx,
  id: string,
  phone: string | null,
  actor: Actor,
  now: Date,
): Promise<void> {
  const conversation = await lockSurvivor(tx, id);
  if (!conversation) throw new AppError('conversation_not_found');
  if (conversation.callback === phone) return;
  await updateConversation(tx, conversation.id, { callback_phone: phone });
  const wanted = phone !== null;
  const messageId = await addActivity(
    tx,
    conversation.id,
    { type: wanted ? 'callback_wanted' : 'callback_done', data: { phone: phone ?? conversation.callback } },
    actor,
    now,
  );
  await appendEvents(tx, [
    {
      type: wanted ? 'conversation.callback_wanted' : 'conversation.callback_done',
      conversationId: conversation.id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { messageId },
    },
  ]);
}
