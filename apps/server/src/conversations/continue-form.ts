import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor, updateConversation } from './conversation-store.ts';
import { updateForm } from './message-store.ts';
import { preview } from './preview.ts';
import { afterInbound, waitingSince } from './states.ts';
import type { AttachedFile, FormContent } from './types.ts';

/**
 * A form that already stands in a conversation was continued, left or sent: its entry is brought up to date in place.
 * Sending it counts as a message of the customer; a mere change of a draft does not move the conversation.
 */
export async function continueForm(
  tx: Tx,
  entry: { id: string; conversationId: string },
  change: { form: FormContent; text: string; files: AttachedFile[]; customerId: string; now: Date },
): Promise<void> {
  const conversation = await lockSurvivor(tx, entry.conversationId);
  if (!conversation) throw new AppError('conversation_not_found');
  await updateForm(tx, entry.id, change);
  if (change.form.state === 'submitted') {
    const standing = afterInbound(conversation, false);
    await updateConversation(tx, conversation.id, {
      state: standing.state,
      awaiting: standing.awaiting,
      snoozed_until: null,
      closed_at: null,
      waiting_since: waitingSince(conversation.waitingSince, standing, change.now),
      last_message_at: change.now,
      preview: preview(change.text, change.form, change.files),
      unread: true,
    });
  }
  await appendEvents(tx, [
    {
      type: 'message.received',
      conversationId: conversation.id,
      customerId: change.customerId,
      actor: `customer:${change.customerId}`,
      data: { messageId: entry.id, updated: true },
    },
  ]);
}
