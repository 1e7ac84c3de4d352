import { assign, lockConversationIfAny, readWaiting, systemActor } from '../conversations/index.ts';
import { agentNames } from '../people/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { fits } from './core/capacity.ts';
import type { Match } from './core/router.ts';
import { policyOf, type RoutingSettings } from './policy.ts';
import { readSeats } from './read-seats.ts';
import { insertDecision, insertOffer, lockSeat, openOffers, updateSeat } from './store.ts';
import type { ClassOf } from './types.ts';

type Pairing = Pick<Match, 'workId' | 'agentId' | 'explanation'>;

/**
 * Makes a pairing true, or refuses it because the world is not as the router thought. The seat's row is held, so that
 * one agent is given one thing at a time and what they have can be counted; the conversation's row is held, so that it
 * still waits when it is given.
 */
export async function give(
  database: Database,
  settings: RoutingSettings,
  match: Pairing,
  classOf: ClassOf,
  now: Date,
): Promise<boolean> {
  const { workId, agentId } = match;
  return database.transaction(async (tx) => {
    await lockSeat(tx, agentId);
    const conversation = await lockConversationIfAny(tx, workId);
    const team = settings.teams.find((each) => each.teamId === conversation?.teamId);
    if (!conversation || !team || team.mode === 'pull') return false;
    const [work] = await readWaiting(tx, [team.teamId], [workId]);
    if (!work || (await openOffers(tx, { conversationIds: [workId] })).length > 0) return false;
    const channelClass = classOf(work.channelType);
    const [seat] = await readSeats(tx, [agentId], classOf);
    if (seat?.presence !== 'online' || seat.onHold) return false;
    if (!fits(seat, channelClass, policyOf(settings).capacity)) return false;

    if (team.mode === 'assign') {
      await assignTo(tx, workId, agentId, now);
      await write(tx, match, team.mode, now);
      return true;
    }
    const expiresAt = new Date(now.getTime() + team.offerSeconds * 1000);
    const offerId = await insertOffer(tx, {
      conversationId: workId,
      agentId,
      channelClass,
      madeAt: now,
      expiresAt,
    });
    if (offerId === null) return false;
    await write(tx, match, team.mode, now);
    await appendEvents(tx, [
      {
        type: 'offer.made',
        conversationId: workId,
        customerId: conversation.customerId,
        data: { offerId, agentId, expiresAt: expiresAt.toISOString() },
      },
    ]);
    return true;
  });
}

/** What is remembered of it: why, and that the agent was given something. */
async function write(tx: Tx, match: Pairing, how: 'offer' | 'assign', now: Date): Promise<void> {
  const { workId: conversationId, agentId, explanation } = match;
  await updateSeat(tx, agentId, { given_at: now });
  await insertDecision(tx, { conversationId, agentId, how, at: now, explanation });
}

async function assignTo(tx: Tx, conversationId: string, agentId: string, now: Date): Promise<void> {
  const agentName = (await agentNames(tx, [agentId])).get(agentId) ?? null;
  await assign(tx, conversationId, { agentId, agentName }, systemActor, now);
}
