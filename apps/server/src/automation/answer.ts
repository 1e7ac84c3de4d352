import {
  type Adapters,
  type ChannelDirectory,
  checkReply,
  copiesOf,
  isUsableAddress,
  replyOptions,
  withoutDoubles,
} from '../channels/index.ts';
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

/**
 * Answers the way an agent would be offered first: where the customer wrote last, while that works, with everybody else
 * of the talk in copy.
 */
export function answerBy(deps: AnswerDeps): SendAnswer {
  return async ({ tx, conversationId, cannedReplyId, clientId, actor, now, holdSeconds, ...words }) => {
    const found = await findConversation(tx, conversationId, 50);
    const ways = await replyOptions(tx, deps, found);
    const way = ways.find((option) => option.preferred);
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
    const own = deps.directory.all().flatMap((each) => each.addresses);
    const others = copiesOf(way, ways, found.timeline, own).filter(isUsableAddress);
    // Copies that the channel carries; whoever gets the answer already needs none.
    const inCopy = (handles: typeof words.cc, known: typeof words.cc) =>
      withoutDoubles(handles, known).filter(({ type }) => can.cc && type === can.reaches);
    const cc = inCopy([...others, ...words.cc], [way.to]);
    const envelope = { to: [way.to], cc, bcc: inCopy(words.bcc, [way.to, ...cc]), text };
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
