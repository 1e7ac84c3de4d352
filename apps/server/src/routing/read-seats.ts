import { type InHand, readInHand } from '../conversations/index.ts';
import { type Agent, findAgent, levelsOf, listAgents, listSkills } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Seat } from './core/types.ts';
import { type OfferRow, openOffers, readSeatRows, type SeatRow } from './store.ts';
import type { ClassOf } from './types.ts';

/** Agents as the core sees them: active ones; somebody without a desk counts as offline. All when `ids` is null. */
export async function readSeats(db: Reader, ids: string[] | null, classOf: ClassOf): Promise<Seat[]> {
  const [agents, levels, rows, offers, inHand] = await Promise.all([
    ids === null ? listAgents(db) : findAgents(db, ids),
    ids === null ? allLevels(db) : someLevels(db, ids),
    readSeatRows(db, ids),
    openOffers(db, ids === null ? {} : { agentIds: ids }),
    readInHand(db, ids),
  ]);
  const rowOf = new Map(rows.map((row) => [row.agentId, row]));
  const offersOf = Map.groupBy(offers, (offer) => offer.agentId);
  const handOf = Map.groupBy(inHand, (each) => each.agentId);
  return agents
    .filter((agent) => agent.active)
    .map((agent) =>
      seatOf(
        agent,
        levels.get(agent.id) ?? new Map(),
        rowOf.get(agent.id),
        loadOf(handOf.get(agent.id) ?? [], offersOf.get(agent.id) ?? [], classOf),
      ),
    );
}

function seatOf(
  agent: Agent,
  skills: ReadonlyMap<string, number>,
  row: SeatRow | undefined,
  load: ReadonlyMap<string, number>,
): Seat {
  return {
    agentId: agent.id,
    teamIds: new Set(agent.teamIds),
    skills,
    presence: row?.connected ? agent.chosenPresence : 'offline',
    onHold: row?.onHold ?? false,
    idleSince: row?.givenAt?.getTime() ?? 0,
    load,
    capacity: agent.capacity,
  };
}

/**
 * What an agent has, by class. Somebody who is there now takes attention until the conversation is closed or put
 * aside; what is answered by and by takes some only while the customer waits for us.
 */
export function loadOf(
  inHand: readonly InHand[],
  offers: readonly OfferRow[],
  classOf: ClassOf,
): Map<string, number> {
  const load = new Map<string, number>();
  const add = (name: string) => load.set(name, (load.get(name) ?? 0) + 1);
  for (const each of inHand) {
    const name = classOf(each.channelType);
    if (name === 'live' || each.awaiting === 'us') add(name);
  }
  for (const offer of offers) add(offer.channelClass);
  return load;
}

const findAgents = async (db: Reader, ids: string[]): Promise<Agent[]> =>
  (await Promise.all(ids.map((id) => findAgent(db, id)))).filter((agent) => agent !== null);

async function allLevels(db: Reader): Promise<Map<string, Map<string, number>>> {
  const byAgent = new Map<string, Map<string, number>>();
  for (const skill of await listSkills(db))
    for (const { agentId, level } of skill.levels) {
      const levels = byAgent.get(agentId) ?? new Map<string, number>();
      byAgent.set(agentId, levels.set(skill.id, level));
    }
  return byAgent;
}

async function someLevels(db: Reader, ids: string[]): Promise<Map<string, Map<string, number>>> {
  const found = await Promise.all(ids.map(async (id) => [id, await levelsOf(db, id)] as const));
  return new Map(
    found.map(([id, levels]) => [id, new Map(levels.map(({ skillId, level }) => [skillId, level]))]),
  );
}
