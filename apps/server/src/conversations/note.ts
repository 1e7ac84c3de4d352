import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor } from './conversation-store.ts';
import { findByClientId, insertMessage, type NewMessage } from './message-store.ts';
import { type Actor, type AttachedFile, actorKey } from './types.ts';

/**
 * Adds an internal note; the customer never sees it. The same `clientId` again changes nothing.
 * @param note.whisperTo the agent it is meant for, who has the conversation
 */
export async function addNote(
  tx: Tx,
  note: {
    conversationId: string;
    clientId: string;
    text: string;
    files: AttachedFile[];
    whisperTo?: string | null;
    now: Date;
  },
  actor: Actor,
): Promise<{ messageId: string; duplicate: boolean }> {
  const conversation = await lockSurvivor(tx, note.conversationId);
  if (!conversation) throw new AppError('conversation_not_found');
  const places = [note.conversationId, conversation.id];
  const before = await findByClientId(tx, places, actor, note.clientId);
  if (before !== null) return { messageId: before, duplicate: true };
  const messageId = uuid();
  await insertMessage(tx, {
    ...internal(messageId, conversation.id, actor, note.now),
    kind: 'note',
    text: note.text,
    files: note.files,
    clientId: note.clientId,
    whisperTo: note.whisperTo ?? null,
  });
  await appendEvents(tx, [
    {
      type: 'note.added',
      conversationId: conversation.id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { messageId },
    },
  ]);
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
