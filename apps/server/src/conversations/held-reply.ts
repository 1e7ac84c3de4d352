import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor } from './conversation-store.ts';
import { deleteDraft } from './draft-store.ts';
import {
  findHeldByClient,
  type HeldReply,
  insertHeld,
  lockHeld,
  moveHeld,
  removeHeld,
} from './held-store.ts';
import { survivorOf } from './merge-store.ts';
import { findByClientId } from './message-store.ts';
import { type ReplyContent, reply } from './reply.ts';
import { type Actor, actorKey } from './types.ts';

/** Further ahead nobody plans, milliseconds. */
const farthest = 366 * 86_400_000;

/**
 * Keeps a reply until its moment; then it goes by itself, unless somebody takes it back. The conversation stays as it
 * is until then. The same `clientId` again changes nothing.
 * @throws AppError `conversation_not_found`, `invalid_input` for a moment that is past or too far away
 */
export async function holdReply(
  tx: Tx,
  { conversationId, clientId, now, draftRevision, ...content }: ReplyContent,
  sendAfter: Date,
  actor: Actor,
): Promise<{ id: string; duplicate: boolean }> {
  const conversation = await lockSurvivor(tx, conversationId);
  if (!conversation) throw new AppError('conversation_not_found');
  const before =
    (await findHeldByClient(tx, conversationId, actor, clientId))?.id ??
    (await findByClientId(tx, [conversationId, conversation.id], actor, clientId));
  if (before) return { id: before, duplicate: true };
  requireSoon(sendAfter, now);
  const id = uuid();
  await insertHeld(tx, {
    id,
    conversationId,
    clientId,
    actor,
    content,
    state: conversation.state,
    sendAfter,
    createdAt: now,
  });
  if (actor.id !== null) await deleteDraft(tx, conversationId, actor.id, draftRevision);
  await tell(tx, 'reply.held', { id, conversationId, sendAfter }, actor);
  return { id, duplicate: false };
}

/**
 * Takes a held reply back, whole.
 * @throws AppError `held_reply_gone` when it has been sent or taken back already
 */
export async function withdrawReply(tx: Tx, id: string, actor: Actor): Promise<HeldReply> {
  const held = await lockHeld(tx, id);
  if (!held) throw new AppError('held_reply_gone');
  await removeHeld(tx, id);
  await tell(tx, 'reply.withdrawn', held, actor);
  return held;
}

/** Gives a held reply another moment. @throws AppError `held_reply_gone`, `invalid_input` */
export async function moveReply(tx: Tx, id: string, sendAfter: Date, actor: Actor, now: Date): Promise<void> {
  requireSoon(sendAfter, now);
  const held = await lockHeld(tx, id);
  if (!held) throw new AppError('held_reply_gone');
  await moveHeld(tx, id, sendAfter);
  await tell(tx, 'reply.held', { ...held, sendAfter }, actor);
}

/**
 * The moment has come, or somebody sends it now: the reply is queued in its author's name. One that is gone or was
 * given a later moment is left alone.
 * @param due false sends it whatever its moment is
 */
export async function releaseReply(tx: Tx, id: string, now: Date, due = true): Promise<string | null> {
  const held = await lockHeld(tx, id);
  if (!held || (due && held.sendAfter.getTime() > now.getTime())) return null;
  await removeHeld(tx, id);
  const { conversationId, clientId, content, actor, state, createdAt } = held;
  const written = { state, since: createdAt };
  const queued = await reply(tx, { conversationId, clientId, ...content, now, written }, actor);
  return queued.messageId;
}

function requireSoon(sendAfter: Date, now: Date): void {
  const ahead = sendAfter.getTime() - now.getTime();
  if (ahead <= 0) throw invalid('sendAt', 'must be in the future');
  if (ahead > farthest) throw invalid('sendAt', 'must be within a year');
}

async function tell(
  tx: Tx,
  type: 'reply.held' | 'reply.withdrawn',
  held: Pick<HeldReply, 'id' | 'conversationId' | 'sendAfter'>,
  actor: Actor,
): Promise<void> {
  // Told of the conversation in which it shows, should the one it was written in be merged.
  const conversationId = (await survivorOf(tx, held.conversationId)) ?? held.conversationId;
  await appendEvents(tx, [
    {
      type,
      conversationId,
      actor: actorKey(actor),
      data: { heldId: held.id, sendAfter: held.sendAfter.toISOString() },
    },
  ]);
}
