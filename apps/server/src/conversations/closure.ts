import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockConversation, updateConversation } from './conversation-store.ts';
import { unansweredSince } from './message-store.ts';
import { addActivity } from './note.ts';
import { waitingSince } from './states.ts';
import { type Actor, actorKey } from './types.ts';

/** Closes a conversation; closing a closed one changes nothing. */
export async function close(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
  const conversation = await lockConversation(tx, id);
  if (conversation.state === 'closed') return;
  await updateConversation(tx, id, {
    state: 'closed',
    closed_at: now,
    snoozed_until: null,
    waiting_since: null,
    unread: false,
  });
  const messageId = await addActivity(tx, id, { type: 'closed', data: {} }, actor, now);
  await appendEvents(tx, [
    {
      type: 'conversation.closed',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { messageId },
    },
  ]);
}

/** Opens a closed conversation again; the ball lies where it lay, and who waits has waited since they wrote. */
export async function reopen(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
  const conversation = await lockConversation(tx, id);
  if (conversation.state !== 'closed') return;
  const standing = { state: 'open' as const, awaiting: conversation.awaiting };
  await updateConversation(tx, id, {
    state: 'open',
    closed_at: null,
    waiting_since: waitingSince(await unansweredSince(tx, id), standing, now),
  });
  const messageId = await addActivity(tx, id, { type: 'reopened', data: {} }, actor, now);
  await appendEvents(tx, [
    {
      type: 'conversation.reopened',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { messageId },
    },
  ]);
}
