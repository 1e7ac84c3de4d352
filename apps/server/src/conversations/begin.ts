import { createHash } from 'node:crypto';
import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { insertConversation, lockConversationIfAny } from './conversation-store.ts';
import { type ReplyContent, reply } from './reply.ts';
import { type Actor, actorKey } from './types.ts';

export interface BeginContent extends Omit<ReplyContent, 'conversationId' | 'written'> {
  customerId: string;
  teamId: string | null;
  subject: string;
}

/**
 * Begins a conversation with a message of ours; who writes it has it. The same `clientId` of the same author again begins
 * nothing: the conversation's id is made from both.
 */
export async function begin(
  tx: Tx,
  { customerId, teamId, ...content }: BeginContent,
  actor: Actor,
): Promise<{ conversationId: string; messageId: string; duplicate: boolean }> {
  const conversationId = idFor(actor, content.clientId);
  const isNew = (await lockConversationIfAny(tx, conversationId)) === null;
  if (isNew) {
    const { subject, channelId, now } = content;
    await insertConversation(tx, { id: conversationId, customerId, subject, channelId, teamId, now });
    await appendEvents(tx, [
      { type: 'conversation.opened', conversationId, customerId, actor: actorKey(actor) },
    ]);
  }
  const { messageId } = await reply(tx, { ...content, conversationId }, actor);
  return { conversationId, messageId, duplicate: !isNew };
}

/** A UUID of version 8 (RFC 9562): what it is made of is ours to say. */
function idFor(actor: Actor, clientId: string): string {
  const bytes = createHash('sha256')
    .update(`${actorKey(actor)}\0${clientId}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
