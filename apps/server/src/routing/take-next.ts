import { assign, lockConversationIfAny, readWaiting } from '../conversations/index.ts';
import { findAgent, listTeams } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { priorityTerms } from './core/priority.ts';
import { isQualified, preferenceMatch, requirementsAt } from './core/requirements.ts';
import type { Work } from './core/types.ts';
import { policyOf, readRouting } from './policy.ts';
import { readSeats } from './read-seats.ts';
import { readWork } from './read-work.ts';
import { insertDecision, lockSeat, openOffers, updateSeat } from './store.ts';
import type { ClassOf } from './types.ts';

/**
 * Gives the agent the most pressing matter of their teams that they are able to take, however much they have already:
 * whoever asks for more may have it.
 * @returns the conversation, or null when nothing waits for them
 */
export async function takeNext(
  database: Database,
  agentId: string,
  classOf: ClassOf,
  now: Date,
): Promise<string | null> {
  const { db } = database;
  const agent = await findAgent(db, agentId);
  const [found] = await readSeats(db, [agentId], classOf);
  if (!agent || !found) return null;
  // What belongs to no team is everybody's.
  const seat = { ...found, teamIds: new Set([...found.teamIds, '']) };
  const settings = await readRouting(db);
  const policy = policyOf(settings);
  // A team that takes overflow takes from teams of others.
  const teamIds = ['', ...(await listTeams(db)).map((team) => team.id)];
  const work = await readWork(db, settings, { modes: [], teamIds, ids: null, classOf, now });
  const candidates = work
    .map((each) => ({ work: each, requirements: requirementsAt(each, now.getTime(), policy) }))
    .filter(({ requirements }) => isQualified(seat, requirements))
    .map(({ work: each, requirements }) => {
      const terms = priorityTerms(each, now.getTime(), policy);
      const priority = terms.deadline + terms.urgency + terms.value + terms.waiting;
      return { work: each, requirements, terms, priority };
    })
    .sort((a, b) => b.priority - a.priority || a.work.enteredAt - b.work.enteredAt);
  for (const { work: each, requirements, terms, priority } of candidates) {
    const explanation = {
      priority,
      terms,
      waited: Math.max(0, now.getTime() - each.enteredAt),
      relaxed: requirements.relaxed,
      waiting: work.length,
      chosen: { agentId, preference: preferenceMatch(seat, requirements), idleSince: seat.idleSince },
      next: [],
      hindered: {},
      lastAgent: each.sticky?.agentId === agentId,
    };
    if (await take(database, each, { id: agentId, name: agent.name }, explanation, now)) return each.id;
  }
  return null;
}

/** @returns false when somebody else has it, or is being asked, by now */
function take(
  database: Database,
  work: Work,
  agent: { id: string; name: string },
  explanation: object,
  now: Date,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    await lockSeat(tx, agent.id);
    await lockConversationIfAny(tx, work.id);
    if ((await readWaiting(tx, [work.teamId], [work.id])).length === 0) return false;
    if ((await openOffers(tx, { conversationIds: [work.id] })).length > 0) return false;
    await updateSeat(tx, agent.id, { given_at: now });
    await insertDecision(tx, {
      conversationId: work.id,
      agentId: agent.id,
      how: 'pull',
      at: now,
      explanation,
    });
    await assign(tx, work.id, { agentId: agent.id, agentName: agent.name }, { kind: 'agent', ...agent }, now);
    return true;
  });
}
