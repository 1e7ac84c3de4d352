import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor, updateConversation } from './conversation-store.ts';
import { insertMessage } from './message-store.ts';
import type { AttachedFile, Recipient } from './types.ts';

export interface SideContent {
  messageId: string;
  sideId: string;
  conversationId: string;
  from: { handle: string; name: string };
  channelId: string;
  channelType: string;
  providerId: string;
  subject: string | null;
  text: string;
  fullText: string | null;
  /** Sanitised. */
  html: string | null;
  recipients: { to: Recipient[]; cc: Recipient[] };
  files: AttachedFile[];
  automatic: { kind: string; reason: string } | null;
  originalFileId: string | null;
  sentAt: Date | null;
  now: Date;
}

/**
 * Takes an answer of somebody outside into the conversation it is about. Somebody waits for it, so it opens the
 * conversation and marks it as unread; who the customer waits for stays as it was, since they have not written.
 * @returns false when the channel had delivered it before
 */
export async function receiveSide(tx: Tx, content: SideContent): Promise<boolean> {
  const conversation = await lockSurvivor(tx, content.conversationId);
  if (!conversation) throw new Error('a talk is about a conversation that is gone');
  const { messageId, sideId } = content;
  const fresh = await insertMessage(tx, {
    id: messageId,
    conversationId: conversation.id,
    kind: 'side',
    direction: 'in',
    channelId: content.channelId,
    channelType: content.channelType,
    author: { kind: 'outsider', id: null, name: content.from.name, handle: content.from.handle },
    subject: content.subject,
    text: content.text,
    hasMore: content.fullText !== null,
    html: content.html,
    fullText: content.fullText,
    recipients: { ...content.recipients, bcc: [] },
    files: content.files,
    form: null,
    automatic: content.automatic,
    activity: null,
    sideId,
    providerId: content.providerId,
    clientId: null,
    originalFileId: content.originalFileId,
    deliveryState: null,
    sentAt: content.sentAt,
    createdAt: content.now,
  });
  if (!fresh) return false;
  // A machine that answers for them has told nobody anything.
  const opens = content.automatic === null && conversation.state !== 'open';
  await updateConversation(tx, conversation.id, {
    ...(opens ? { state: 'open', snoozed_until: null, closed_at: null } : {}),
    ...(content.automatic === null ? { unread: true, last_message_at: content.now } : {}),
  });
  const about = {
    conversationId: conversation.id,
    customerId: conversation.customerId,
    actor: 'outsider',
  };
  await appendEvents(tx, [
    ...(opens
      ? [{ type: conversation.state === 'closed' ? 'conversation.reopened' : 'conversation.woke', ...about }]
      : []),
    { type: 'side.received', ...about, data: { messageId, sideId } },
  ]);
  return true;
}
