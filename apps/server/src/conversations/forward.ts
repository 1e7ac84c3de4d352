import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor } from './conversation-store.ts';
import { findByClientId, insertMessage } from './message-store.ts';
import { findSide } from './side-store.ts';
import { type Actor, type AttachedFile, actorKey, type Recipient } from './types.ts';

export interface ForwardContent {
  conversationId: string;
  clientId: string;
  /** The talk it goes on with; null begins one. */
  sideId: string | null;
  channelId: string;
  channelType: string;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string;
  /** What the agent writes. */
  text: string;
  /** All that is sent, with what is passed on. */
  fullText: string;
  /** Sanitised, all of it. */
  html: string | null;
  files: AttachedFile[];
  now: Date;
}

/**
 * Passes something of a conversation on to somebody outside, or goes on talking with them about it. The conversation
 * with its customer stands as it stood. The same `clientId` again changes nothing.
 * @throws AppError `conversation_not_found`, `invalid_input` when the talk is not about this conversation
 */
export async function forward(
  tx: Tx,
  content: ForwardContent,
  actor: Actor,
): Promise<{ messageId: string; duplicate: boolean }> {
  const conversation = await lockSurvivor(tx, content.conversationId);
  if (!conversation) throw new AppError('conversation_not_found');
  const places = [content.conversationId, conversation.id];
  const before = await findByClientId(tx, places, actor, content.clientId);
  if (before !== null) return { messageId: before, duplicate: true };
  if (content.sideId !== null) {
    const side = await findSide(tx, content.sideId);
    if (side?.conversationId !== conversation.id)
      throw invalid('sideId', 'is no talk about this conversation');
  }
  const messageId = uuid();
  const sideId = content.sideId ?? messageId;
  await insertMessage(tx, {
    id: messageId,
    conversationId: conversation.id,
    kind: 'side',
    direction: 'out',
    channelId: content.channelId,
    channelType: content.channelType,
    author: { kind: actor.kind, id: actor.id, name: actor.name, handle: null },
    subject: content.subject,
    text: content.text,
    hasMore: content.fullText !== content.text,
    html: content.html,
    fullText: content.fullText,
    recipients: { to: content.to, cc: content.cc, bcc: content.bcc },
    files: content.files,
    form: null,
    automatic: null,
    activity: null,
    sideId,
    providerId: null,
    clientId: content.clientId,
    originalFileId: null,
    deliveryState: 'queued',
    sentAt: null,
    createdAt: content.now,
  });
  await appendEvents(tx, [
    {
      type: 'side.queued',
      conversationId: conversation.id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: { messageId, sideId },
    },
  ]);
  return { messageId, duplicate: false };
}
