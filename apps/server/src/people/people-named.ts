import type { Reader } from '../platform/db/index.ts';
import { listAgents, listTeams } from './store.ts';

/** An agent or a team somebody names. */
export interface Named {
  kind: 'agent' | 'team';
  id: string;
  name: string;
  /** Who is meant and can be told: active. Every role may read conversations. */
  agentIds: string[];
}

/** Who is meant by agents and teams, in their order; null stands for one that does not exist. */
export async function peopleNamed(
  db: Reader,
  wanted: readonly Pick<Named, 'kind' | 'id'>[],
): Promise<(Named | null)[]> {
  if (wanted.length === 0) return [];
  const [agents, teams] = await Promise.all([listAgents(db), listTeams(db)]);
  const readers = new Set(agents.filter((agent) => agent.active).map((agent) => agent.id));
  return wanted.map(({ kind, id }) => {
    const agent = kind === 'agent' ? agents.find((each) => each.id === id) : undefined;
    const team = kind === 'team' ? teams.find((each) => each.id === id) : undefined;
    const name = agent?.name ?? team?.name;
    if (name === undefined) return null;
    return { kind, id, name, agentIds: (team?.agentIds ?? [id]).filter((each) => readers.has(each)) };
  });
}
