import { distinguish, divideOff } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { giveConversations, giveMessages, withMerged } from './customer-store.ts';
import { partCustomer } from './part-customer.ts';
import { type Actor, actorKey } from './types.ts';

/** What goes to the second of two people who were taken for one. */
export interface Share {
  name: string;
  identityIds: string[];
  conversationIds: string[];
}

/**
 * Parts one customer into two. Chosen conversations go whole; of all others goes what was written from a chosen identity,
 * with our answers to it, into conversations of its own. What comes later follows its identity. They are not suggested as
 * one person again; joining the two undoes it.
 * @returns the second customer, and the conversations that went whole
 * @throws AppError `customer_not_found`, `customer_joined`, `invalid_input` naming the field
 */
export async function divideCustomer(
  tx: Tx,
  customerId: string,
  share: Share,
  actor: Actor,
  now: Date,
): Promise<{ customerId: string; conversationIds: string[]; family: string[] }> {
  if (share.identityIds.length + share.conversationIds.length === 0)
    throw invalid(
      'identityIds',
      'must name something that is the second person’s, or a conversation must be named',
    );
  const by = actorKey(actor);
  const second = await divideOff(tx, customerId, share, by);
  const conversationIds = await withMerged(tx, share.conversationIds);
  const given = await giveConversations(tx, conversationIds, customerId, second.customerId);
  if (given.length !== conversationIds.length)
    throw invalid('conversationIds', 'names something that is no conversation of this customer');
  await giveMessages(tx, {
    from: second.family,
    to: second.customerId,
    conversationIds,
    ...second,
    standsWith: customerId,
  });
  await partCustomer(tx, customerId, second.joinId, actor, now);
  await distinguish(tx, customerId, second.customerId, by, now);
  return { customerId: second.customerId, conversationIds: given, family: second.family };
}
