/** What becomes of an offer: taken, passed on, missed, or taken back because it makes no sense any more. */
import { assign, lockConversationIfAny } from '../conversations/index.ts';
import { agentNames } from '../people/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { endOffer, findOffer, lockSeat, type OfferRow, updateSeat } from './store.ts';

/**
 * The agent takes it: the conversation is theirs.
 * @returns the conversation
 * @throws AppError `offer_gone` when it is not theirs or was ended by somebody or something else
 */
export async function acceptOffer(
  database: Database,
  id: string,
  agentId: string,
  now: Date,
): Promise<string> {
  const taken = await database.transaction(async (tx) => {
    const { offer, conversation } = await lockOffer(tx, id, agentId);
    const free = conversation?.state === 'open' && conversation.agentId === null;
    if (!(await endOffer(tx, id, free ? 'accepted' : 'withdrawn', now))) throw new AppError('offer_gone');
    await tell(tx, offer, free ? 'offer.accepted' : 'offer.withdrawn', `agent:${agentId}`);
    if (!free) return null;
    const agentName = (await agentNames(tx, [agentId])).get(agentId) ?? '';
    await assign(
      tx,
      offer.conversationId,
      { agentId, agentName },
      { kind: 'agent', id: agentId, name: agentName },
      now,
    );
    return offer.conversationId;
  });
  if (taken === null) throw new AppError('offer_gone');
  return taken;
}

/** It goes to somebody else, and not to this agent for a while. @throws AppError `offer_gone` */
export async function declineOffer(
  database: Database,
  id: string,
  agentId: string,
  now: Date,
): Promise<void> {
  await database.transaction(async (tx) => {
    const { offer } = await lockOffer(tx, id, agentId);
    if (!(await endOffer(tx, id, 'declined', now))) throw new AppError('offer_gone');
    await tell(tx, offer, 'offer.declined', `agent:${agentId}`);
  });
}

/** Its time is over: the agent is put on hold until they say that they are back. Nothing when it was answered. */
export async function missOffer(database: Database, offer: OfferRow, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    await lockSeat(tx, offer.agentId);
    if (!(await endOffer(tx, offer.id, 'missed', now))) return;
    await updateSeat(tx, offer.agentId, { on_hold: true });
    await tell(tx, offer, 'offer.missed', 'system');
  });
}

/** Nobody is asked any more: the agent left, or the conversation needs nobody. */
export async function withdrawOffer(database: Database, offer: OfferRow, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    await lockSeat(tx, offer.agentId);
    if (await endOffer(tx, offer.id, 'withdrawn', now)) await tell(tx, offer, 'offer.withdrawn', 'system');
  });
}

/** "I'm back", or a supervisor says so for them: offers come again. */
export async function endHold(
  database: Database,
  agentId: string,
  actor = `agent:${agentId}`,
): Promise<void> {
  await database.transaction(async (tx) => {
    const seat = await lockSeat(tx, agentId);
    if (!seat.onHold) return;
    await updateSeat(tx, agentId, { on_hold: false });
    await appendEvents(tx, [{ type: 'hold.ended', actor, data: { agentId } }]);
  });
}

/** Seat first, then conversation: everybody who needs both takes them in this order. */
async function lockOffer(tx: Tx, id: string, agentId: string) {
  await lockSeat(tx, agentId);
  const offer = await findOffer(tx, id);
  if (offer?.agentId !== agentId) throw new AppError('offer_gone');
  return { offer, conversation: await lockConversationIfAny(tx, offer.conversationId) };
}

const tell = (tx: Tx, offer: OfferRow, type: string, actor: string): Promise<void> =>
  appendEvents(tx, [
    {
      type,
      conversationId: offer.conversationId,
      actor,
      data: { offerId: offer.id, agentId: offer.agentId },
    },
  ]);
