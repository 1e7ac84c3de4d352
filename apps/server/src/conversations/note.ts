import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor } from './conversation-store.ts';
import { audienceOf, type Mentioning, tellAudience } from './mention.ts';
import { findByClientId, insertMessage, type NewMessage } from './message-store.ts';
import { growThread, participants, threadRoot } from './thread.ts';
import { type Actor, type AttachedFile, actorKey } from './types.ts';

export interface NewNote {
  conversationId: string;
  clientId: string;
  text: string;
  files: AttachedFile[];
  mentions?: Mentioning[];
  /** The note it answers; null for one in the timeline. */
  threadId?: string | null;
  /** The agent it is meant for, who has the conversation. */
  whisperTo?: string | null;
  now: Date;
}

/**
 * Adds an internal note, or an answer to one; the customer never sees either. Whom it names is told, and so is who takes
 * part in its thread. The same `clientId` again changes nothing.
 * @throws AppError `conversation_not_found`, `invalid_input` for a mention or a thread that does not exist
 */
export async function addNote(
  tx: Tx,
  note: NewNote,
  actor: Actor,
): Promise<{ messageId: string; duplicate: boolean }> {
  const conversation = await lockSurvivor(tx, note.conversationId);
  if (!conversation) throw new AppError('conversation_not_found');
  const places = [note.conversationId, conversation.id];
  const before = await findByClientId(tx, places, actor, note.clientId);
  if (before !== null) return { messageId: before, duplicate: true };
  const { mentions: mentioning = [], threadId = null, now } = note;
  const root = threadId === null ? null : await threadRoot(tx, conversation.id, threadId);
  const audience = await audienceOf(tx, mentioning, root ? participants(root) : [], actor);
  const messageId = uuid();
  await insertMessage(tx, {
    ...internal(messageId, conversation.id, actor, now),
    kind: 'note',
    text: note.text,
    files: note.files,
    mentions: audience.mentions,
    threadId,
    clientId: note.clientId,
    whisperTo: note.whisperTo ?? null,
  });
  const about = {
    conversationId: conversation.id,
    customerId: conversation.customerId,
    actor: actorKey(actor),
  };
  await appendEvents(tx, [{ type: 'note.added', ...about, data: { messageId, threadId } }]);
  if (root) {
    await growThread(tx, root, { actor, mentions: audience.mentions, now });
    await appendEvents(tx, [{ type: 'thread.grown', ...about, data: { messageId: root.id } }]);
  }
  await tellAudience(tx, { ...about, messageId, threadId }, audience, about.actor, now);
  return { messageId, duplicate: false };
}

/** Writes what happened into the timeline, where people look for it. */
export async function addActivity(
  tx: Tx,
  conversationId: string,
  activity: { type: string; data: Record<string, unknown> },
  actor: Actor,
  now: Date,
): Promise<string> {
  const id = uuid();
  await insertMessage(tx, { ...internal(id, conversationId, actor, now), kind: 'activity', activity });
  return id;
}

function internal(id: string, conversationId: string, actor: Actor, now: Date): NewMessage {
  return {
    id,
    conversationId,
    kind: 'note',
    direction: null,
    channelId: null,
    channelType: null,
    author: { kind: actor.kind, id: actor.id, name: actor.name, handle: null },
    subject: null,
    text: '',
    hasMore: false,
    html: null,
    fullText: null,
    recipients: { to: [], cc: [], bcc: [] },
    files: [],
    form: null,
    automatic: null,
    activity: null,
    providerId: null,
    clientId: null,
    originalFileId: null,
    deliveryState: null,
    sentAt: null,
    createdAt: now,
  };
}
