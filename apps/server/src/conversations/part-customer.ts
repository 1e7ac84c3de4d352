import { customersNamed, partCustomers } from '../customers/index.ts';
import { audit, auditNothing } from '../platform/audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { updateConversation } from './conversation-store.ts';
import { mergesAcross, moveConversationsHome, type Stray, straysOf, tellingOf } from './customer-store.ts';
import { tellMoved, tellTimelines } from './join-customer.ts';
import { split } from './split.ts';
import { type Actor, actorKey } from './types.ts';
import { undoMerge } from './undo-merge.ts';

/**
 * Parts two customers again. Conversations go back to whom they belong to; what either said meanwhile in a conversation
 * of the other begins one of its own, and conversations merged meanwhile are parted where nothing later stands in the
 * way. Undoing it twice changes nothing.
 * @param customerId whom the join made one
 * @throws AppError `join_not_found`
 */
export async function partCustomer(
  tx: Tx,
  customerId: string,
  joinId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const parting = await partCustomers(tx, customerId, joinId, actorKey(actor));
  if (parting === null) return auditNothing('they were parted before');
  const { family, root, since } = parting;
  const back = parting.customerId;
  const moved = await moveConversationsHome(tx, family, root);
  for (const merge of await mergesAcross(tx, root, back, since)) await partMerged(tx, merge, actor, now);

  const begun = [
    ...(await bringHome(tx, await straysOf(tx, family, root, since), back, actor, now)),
    ...(await bringHome(tx, await straysOf(tx, parting.others, back, since), root, actor, now)),
  ];
  const names = await customersNamed(tx, [root, back]);
  const tell = async (whose: string, other: string) => {
    const told = await tellingOf(tx, whose);
    await tellTimelines(
      tx,
      told,
      { type: 'customer_parted', joinId, name: names.get(other) ?? '' },
      { customerId: whose, actor, now },
    );
    return told;
  };
  const told = new Set([...(await tell(root, back)), ...(await tell(back, root))]);
  await tellMoved(
    tx,
    [...moved, ...begun].filter((id) => !told.has(id)),
    back,
    actor,
  );
  for (const [id, name] of names) await audit(tx, 'customer.parted', { id, name });
}

async function partMerged(
  tx: Tx,
  merge: { id: string; conversationId: string },
  actor: Actor,
  now: Date,
): Promise<void> {
  try {
    await undoMerge(tx, merge.conversationId, merge.id, actor, now);
  } catch (error) {
    // A later merge or split stands on it: the conversation goes on with two customers, as people see in its head.
    if (!(error instanceof AppError) || error.code !== 'change_superseded') throw error;
  }
}

/** What was said meanwhile on the other side goes to whom it belongs to. @returns the conversations it stands in now */
async function bringHome(
  tx: Tx,
  strays: readonly Stray[],
  customerId: string,
  actor: Actor,
  now: Date,
): Promise<string[]> {
  const places: string[] = [];
  for (const stray of strays) {
    const { conversationId, messageIds, homeId, whole } = stray;
    const stays = whole && stray === strays.findLast((each) => each.conversationId === conversationId);
    const place = stays
      ? conversationId
      : (await split(tx, conversationId, { messageIds, subject: null }, actor, now)).conversationId;
    await updateConversation(tx, place, {
      customer_id: customerId,
      home_customer_id: homeId === customerId ? null : homeId,
    });
    places.push(place);
  }
  return places;
}
