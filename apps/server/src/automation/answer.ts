import { type Adapters, type ChannelDirectory, checkReply, replyOptions } from '../channels/index.ts';
import { findConversation, holdReply, reply } from '../conversations/index.ts';
import { takeFiles } from '../platform/files/index.ts';
import { checkContact } from '../profiles/index.ts';
import { takeCopies } from '../replies/index.ts';
import type { SendAnswer } from './actions/index.ts';

export interface AnswerDeps {
  adapters: Adapters;
  directory: ChannelDirectory;
  isConnected(handle: { type: string; value: string }): boolean;
}

/** Why a message says that a machine wrote it. */
const byRule = { kind: 'auto-reply', reason: 'rule' };

/** Answers the way an agent would be offered first: where the customer wrote last, while that works. */
export function answerBy(deps: AnswerDeps): SendAnswer {
  return async ({ tx, conversationId, cannedReplyId, clientId, actor, now, holdSeconds, ...words }) => {
    const found = await findConversation(tx, conversationId, 50);
    const way = (await replyOptions(tx, deps, found)).find((option) => option.preferred);
    if (!way) return { refused: 'no_channel' };
    const { awaiting, customer } = found.conversation;
    // What a rule writes to somebody who waits for nothing is begun by us.
    if (actor.kind === 'rule' && awaiting !== 'us') {
      const { channelType } = way;
      const contacting = { customerId: customer.id, purpose: 'service', channelType, now };
      if (!(await checkContact(tx, contacting)).allowed) return { refused: 'may_not_contact' };
    }
    const channel = deps.directory.get(way.channelId);
    const copies = cannedReplyId === null ? [] : await takeCopies(tx, cannedReplyId, now);
    const adapter = deps.adapters.of(channel.type);
    const { text, html } = words;
    const can = adapter.capabilities;
    // Copies that the channel carries; whoever is answered needs none.
    const inCopy = (handles: typeof words.cc) =>
      handles.filter(({ type, value }) => can.cc && type === can.reaches && value !== way.to.value);
    const envelope = { to: [way.to], cc: inCopy(words.cc), bcc: inCopy(words.bcc), text };
    checkReply(adapter, channel, { ...envelope, files: copies });
    const content = {
      ...envelope,
      conversationId,
      clientId,
      channelId: channel.id,
      channelType: channel.type,
      subject: null,
      html: can.html ? html : null,
      files: copies.map(({ id, filename, contentType, size }) => ({
        id,
        filename,
        contentType,
        size,
        inline: false,
      })),
      now,
      ...(actor.kind === 'rule' ? { automatic: byRule } : {}),
    };
    const fileIds = copies.map((file) => file.id);
    if (holdSeconds > 0) {
      const held = await holdReply(tx, content, new Date(now.getTime() + holdSeconds * 1000), actor);
      await takeFiles(tx, fileIds, 'message', held.id);
      return { heldId: held.id };
    }
    const { messageId } = await reply(tx, content, actor);
    await takeFiles(tx, fileIds, 'message', messageId);
    return { messageId };
  };
}
