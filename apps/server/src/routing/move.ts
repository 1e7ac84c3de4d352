import { type Actor, actorKey, assign, latestChannelType, lockConversation } from '../conversations/index.ts';
import {
  agentNames,
  formerAgents,
  listTeams,
  requireActiveAgent,
  requireTeams,
  teamNames,
} from '../people/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { fits } from './core/capacity.ts';
import { policyOf, readRouting } from './policy.ts';
import { readSeats } from './read-seats.ts';
import { endOffer, lockSeat, openOffers, updateSeat } from './store.ts';
import type { ClassOf } from './types.ts';

export interface Move {
  conversationId: string;
  /** Null gives it back to the queue of its team. */
  agentId: string | null;
  /** Undefined keeps the team. */
  teamId?: string | null | undefined;
  /** Also to somebody who has enough or is away, and to a team without anybody. */
  force: boolean;
  /** Why, in the words of whoever does it. */
  reason?: string | undefined;
}

/** Whose it was before: what an undo goes back to. */
export interface MovedFrom {
  agentId: string | null;
  teamId: string | null;
}

/**
 * Gives a conversation to somebody by hand, under the same locks as the router: seat first, then conversation. An open
 * offer of it is withdrawn. Against a closing at the same moment either comes first: moved and then closed, or closed
 * and then refused here, so that nobody is given what is done already.
 * @throws AppError `agent_full`, `agent_away`, `team_empty` unless forced; `conversation_closed`,
 * `conversation_merged`, `conversation_not_found`, `agent_not_found`, `agent_inactive`, `team_not_found`
 */
export async function moveConversation(
  database: Database,
  move: Move,
  actor: Actor,
  classOf: ClassOf,
  now: Date,
): Promise<MovedFrom> {
  const { conversationId, agentId, force } = move;
  return database.transaction(async (tx) => {
    if (agentId !== null) await requireActiveAgent(tx, agentId);
    if (move.teamId) await requireTeams(tx, [move.teamId]);
    if (agentId !== null) await lockSeat(tx, agentId);
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.state === 'closed') throw new AppError('conversation_closed');
    const teamId = move.teamId === undefined ? conversation.teamId : move.teamId;
    const before = { agentId: conversation.agentId, teamId: conversation.teamId };
    if (before.agentId === agentId && before.teamId === teamId) return before;

    const takes = conversation.state === 'open' && before.agentId !== agentId;
    const refusal =
      agentId === null
        ? await refusalOfTeam(tx, teamId)
        : await refusalOfAgent(
            tx,
            agentId,
            takes ? await takenClass(tx, conversation, classOf) : null,
            classOf,
          );
    if (refusal !== null && !force) throw new AppError(refusal);
    await withdrawOffers(tx, conversationId, actorKey(actor), now);
    const [agents, teams] = await Promise.all([
      agentNames(tx, agentId === null ? [] : [agentId]),
      teamNames(tx, teamId === null ? [] : [teamId]),
    ]);
    const to = {
      agentId,
      teamId,
      agentName: agents.get(agentId ?? '') ?? null,
      teamName: teams.get(teamId ?? '') ?? null,
    };
    const how = { ...(move.reason ? { reason: move.reason } : {}), forced: refusal !== null };
    await assign(tx, conversationId, { ...to, ...how }, actor, now);
    if (agentId !== null) await updateSeat(tx, agentId, { given_at: now });
    return before;
  });
}

/** The class of what the agent would have more of; null when it takes no room. */
async function takenClass(
  tx: Tx,
  conversation: { id: string; awaiting: string },
  classOf: ClassOf,
): Promise<string | null> {
  const channelClass = classOf(await latestChannelType(tx, conversation.id));
  return channelClass === 'live' || conversation.awaiting === 'us' ? channelClass : null;
}

async function refusalOfAgent(
  tx: Tx,
  agentId: string,
  channelClass: string | null,
  classOf: ClassOf,
): Promise<'agent_away' | 'agent_full' | null> {
  const [seat] = await readSeats(tx, [agentId], classOf);
  if (seat?.presence !== 'online' || seat.onHold) return 'agent_away';
  if (channelClass === null) return null;
  return fits(seat, channelClass, policyOf(await readRouting(tx)).capacity) ? null : 'agent_full';
}

async function refusalOfTeam(tx: Tx, teamId: string | null): Promise<'team_empty' | null> {
  if (teamId === null) return null;
  const team = (await listTeams(tx)).find((each) => each.id === teamId);
  const members = team?.agentIds ?? [];
  if (members.length === 0) return 'team_empty';
  const former = await formerAgents(tx, members);
  return members.every((id) => former.has(id)) ? 'team_empty' : null;
}

async function withdrawOffers(tx: Tx, conversationId: string, actor: string, now: Date): Promise<void> {
  for (const offer of await openOffers(tx, { conversationIds: [conversationId] })) {
    if (!(await endOffer(tx, offer.id, 'withdrawn', now))) continue;
    await appendEvents(tx, [
      {
        type: 'offer.withdrawn',
        conversationId,
        actor,
        data: { offerId: offer.id, agentId: offer.agentId },
      },
    ]);
  }
}
