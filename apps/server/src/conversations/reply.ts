import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSurvivor, updateConversation } from './conversation-store.ts';
import { deleteDraft } from './draft-store.ts';
import { homeOfAnswer } from './merge-store.ts';
import { findByClientId, hasInboundSince, insertMessage } from './message-store.ts';
import { preview } from './preview.ts';
import { withValue } from './receive.ts';
import { afterReply } from './states.ts';
import { type Actor, type AttachedFile, actorKey, type ConversationState, type Recipient } from './types.ts';

export interface ReplyContent {
  conversationId: string;
  clientId: string;
  channelId: string;
  channelType: string;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string | null;
  text: string;
  /** Sanitised. */
  html: string | null;
  files: AttachedFile[];
  now: Date;
  /** Written by a machine, and why. It answers nobody: who waits goes on waiting, and whose turn it is stays. */
  automatic?: { kind: string; reason: string };
  /** For one that was held: when it was written, and the state of the conversation then. */
  written?: { since: Date; state: ConversationState };
  /** False: whoever answers does not take the conversation by that, as in one answer to many. */
  takes?: boolean;
  /** What was sent of the agent's draft: a later one, begun elsewhere, stays. Left out, the draft goes whatever it is. */
  draftRevision?: string | null;
}

/**
 * Queues a reply; sending follows by the outbound consumer. The same `clientId` again changes nothing.
 * @throws AppError `conversation_not_found`
 */
export async function reply(
  tx: Tx,
  content: ReplyContent,
  actor: Actor,
): Promise<{ messageId: string; duplicate: boolean }> {
  const conversation = await lockSurvivor(tx, content.conversationId);
  if (!conversation) throw new AppError('conversation_not_found');
  const places = [content.conversationId, conversation.id];
  const before = await findByClientId(tx, places, actor, content.clientId);
  if (before !== null) return { messageId: before, duplicate: true };

  // The first to answer takes it.
  const taken = conversation.agentId === null && actor.kind === 'agent' && content.takes !== false;
  const messageId = uuid();
  await insertMessage(tx, {
    id: messageId,
    conversationId: conversation.id,
    homeId: await homeOfAnswer(tx, conversation.id, content.to),
    kind: 'message',
    direction: 'out',
    channelId: content.channelId,
    channelType: content.channelType,
    author: { kind: actor.kind, id: actor.id, name: actor.name, handle: null },
    subject: content.subject,
    text: content.text,
    hasMore: false,
    html: content.html,
    fullText: null,
    recipients: { to: content.to, cc: content.cc, bcc: content.bcc },
    files: content.files,
    form: null,
    automatic: content.automatic ?? null,
    activity: null,
    providerId: null,
    clientId: content.clientId,
    originalFileId: null,
    deliveryState: 'queued',
    sentAt: null,
    createdAt: content.now,
  });
  const { written } = content;
  const answers = content.automatic === undefined;
  // What was done to the conversation since it was written was meant: "send and close" must not open it again.
  const keepsState = !answers || (written !== undefined && written.state !== conversation.state);
  // The customer wrote again meanwhile: that has not been answered, and nobody may have seen it.
  const crossed = written !== undefined && (await hasInboundSince(tx, conversation.id, written.since));
  await updateConversation(tx, conversation.id, {
    ...(keepsState ? {} : { state: afterReply().state, snoozed_until: null, closed_at: null }),
    ...(crossed || !answers ? {} : { awaiting: afterReply().awaiting, waiting_since: null, unread: false }),
    last_message_at: content.now,
    preview: preview(content.text, null, content.files),
    channel_ids: withValue(conversation.channelIds, content.channelId),
    channel_types: withValue(conversation.channelTypes, content.channelType),
    ...(taken ? { agent_id: actor.id } : {}),
  });
  // Of a held one the draft went with holding it; what stands there now is another.
  if (actor.id !== null && !written) {
    await deleteDraft(tx, content.conversationId, actor.id, content.draftRevision);
  }
  const about = {
    conversationId: conversation.id,
    customerId: conversation.customerId,
    actor: actorKey(actor),
  };
  await appendEvents(tx, [
    ...(taken
      ? [
          {
            type: 'conversation.assigned',
            ...about,
            data: { agentId: actor.id, teamId: conversation.teamId },
          },
        ]
      : []),
    ...(conversation.state === 'closed' && !keepsState ? [{ type: 'conversation.reopened', ...about }] : []),
    { type: 'message.queued', ...about, data: answers ? { messageId } : { messageId, automatic: true } },
  ]);
  return { messageId, duplicate: false };
}
