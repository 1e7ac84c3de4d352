import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { eventsBetween, standing } from './change-events.ts';
import {
  insertConversation,
  type LockedConversation,
  lockConversation,
  updateConversation,
} from './conversation-store.ts';
import { countMessages, customersOf, insertChange, moveOut } from './merge-store.ts';
import { addActivity } from './note.ts';
import { subjectFrom } from './preview.ts';
import { type Snapshot, withMessages } from './snapshot.ts';
import { putSnapshot, readFromMessages, takeSnapshot } from './snapshot-store.ts';
import { withReplies } from './thread-store.ts';
import { type Actor, actorKey } from './types.ts';

/** What undoing a split needs. */
export interface SplitUndo {
  origin: { before: Snapshot; after: Snapshot; messages: number };
  fresh: { messages: number };
  homes: [messageId: string, homeId: string | null][];
}

export interface Split {
  changeId: string;
  /** The new conversation. */
  conversationId: string;
}

/**
 * Begins a conversation with chosen messages and notes of another. It has the same team and agent, and the customer the
 * messages came from; answers to what was moved go to it.
 * @param chosen `subject` null: the first message says it
 * @throws AppError `conversation_not_found`, `conversation_merged`, `invalid_input` when a message stands elsewhere, no
 *   message is chosen or none would be left
 */
export async function split(
  tx: Tx,
  id: string,
  chosen: { messageIds: string[]; subject: string | null },
  actor: Actor,
  now: Date,
): Promise<Split> {
  const origin = await lockConversation(tx, id);
  const messageIds = await withReplies(tx, chosen.messageIds);
  const before = await takeSnapshot(tx, id);
  const conversationId = uuid();
  await insertConversation(tx, {
    id: conversationId,
    customerId: origin.customerId,
    subject: '',
    channelId: origin.channelIds[0] ?? null,
    teamId: origin.teamId,
    now,
  });
  const homes = await moveOut(tx, messageIds, id, conversationId);
  if (homes.length !== messageIds.length)
    throw invalid('messageIds', 'names something that is no message or note of this conversation');
  const messages = { origin: await countMessages(tx, id), fresh: await countMessages(tx, conversationId) };
  if (messages.fresh === 0) throw invalid('messageIds', 'must name a message, not only notes');
  if (messages.origin === 0) throw invalid('messageIds', 'must leave a message behind');

  const after = withMessages(before, await readFromMessages(tx, id, now));
  await putSnapshot(tx, id, after);
  const moved = await readFromMessages(tx, conversationId, now);
  const blank = await takeSnapshot(tx, conversationId);
  const subject = chosen.subject?.trim() || subjectFrom(moved.preview) || before.subject;
  const fresh = withMessages({ ...blank, subject, unread: before.unread && moved.awaiting === 'us' }, moved);
  await putSnapshot(tx, conversationId, fresh);
  const { customerId, homeCustomerId } = await customerOf(tx, homes, origin);
  await updateConversation(tx, conversationId, {
    agent_id: origin.agentId,
    customer_id: customerId,
    home_customer_id: homeCustomerId === customerId ? null : homeCustomerId,
  });

  const changeId = uuid();
  const { number } = await lockConversation(tx, conversationId);
  const count = homes.length;
  const left = { changeId, madeIn: id, conversationId, number, count };
  const activityId = await addActivity(tx, id, { type: 'split', data: left }, actor, now);
  const came = { conversationId: id, number: origin.number, count };
  const cameId = await addActivity(tx, conversationId, { type: 'split_from', data: came }, actor, now);
  const undo: SplitUndo = {
    origin: { before, after, messages: messages.origin },
    fresh: { messages: messages.fresh },
    homes,
  };
  const record = {
    id: changeId,
    kind: 'split',
    conversationId: id,
    otherId: conversationId,
    activityId,
    undo,
  } as const;
  await insertChange(tx, record, actorKey(actor), now);
  const about = { customerId, actor: actorKey(actor) };
  const { teamId, agentId } = origin;
  await appendEvents(tx, [
    {
      type: 'conversation.opened',
      ...about,
      conversationId,
      data: { changeId, splitFrom: id, messageId: cameId, standing: standing(fresh) },
    },
    ...(agentId === null
      ? []
      : [{ type: 'conversation.assigned', ...about, conversationId, data: { agentId, teamId } }]),
    ...eventsBetween({ conversationId: id, customerId: origin.customerId, actor }, before, after),
    {
      type: 'conversation.split',
      customerId: origin.customerId,
      actor: actorKey(actor),
      conversationId: id,
      data: { changeId, into: conversationId, messageId: activityId, standing: standing(after) },
    },
  ]);
  return { changeId, conversationId };
}

/** Where two customers had been merged, messages of one of them are still theirs. */
async function customerOf(
  tx: Tx,
  homes: SplitUndo['homes'],
  origin: LockedConversation,
): Promise<{ customerId: string; homeCustomerId: string }> {
  const places = [...new Set(homes.map(([, home]) => home ?? origin.id))];
  const customers = await customersOf(tx, places);
  const only = (ids: string[]) => (new Set(ids).size === 1 ? ids[0] : undefined);
  const customerId = only(customers.map((each) => each.customerId)) ?? origin.customerId;
  return { customerId, homeCustomerId: only(customers.map((each) => each.homeCustomerId)) ?? customerId };
}
