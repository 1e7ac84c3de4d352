/**
 * Does an inbound message belong to a talk with somebody outside about a conversation? Looked at before threading, so that
 * what an outsider writes never joins the customer's exchange: their address proves nothing of the customer, and answers
 * to the customer do not go to them. What the customer writes is theirs, whatever it cites.
 */
import { findSide, type SideTalk, sideIdsOf } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { ThreadHints } from './contract/index.ts';
import { verifyReplyToken } from './reply-token.ts';

export async function sideTalkOf(
  tx: Tx,
  channelType: string,
  thread: ThreadHints,
  sender: { customerId: string | null; handle: { type: string; value: string } },
  secret: Uint8Array,
): Promise<SideTalk | null> {
  const isCustomer = (side: SideTalk) =>
    sender.customerId !== null && side.customerIds.includes(sender.customerId);
  for (const token of thread.replyTokens) {
    const content = verifyReplyToken(secret, token);
    // A token of a talk names its forward where others name a conversation.
    const side = content && (await findSide(tx, content.conversationId));
    if (side && !isCustomer(side)) return side;
  }
  // Anyone may cite an id: without our token it counts from those we wrote to, and those who answered.
  for (const id of await sideIdsOf(tx, channelType, thread.answers)) {
    const side = await findSide(tx, id);
    if (side && !isCustomer(side) && side.handles.some((handle) => isSame(handle, sender.handle)))
      return side;
  }
  return null;
}

type Address = { type: string; value: string };

const isSame = (one: Address, other: Address): boolean =>
  one.type === other.type && one.value.trim().toLowerCase() === other.value.trim().toLowerCase();
