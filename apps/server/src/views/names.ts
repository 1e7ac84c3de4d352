import {
  conversationFields,
  type Filter,
  type FilterNames,
  type Named,
  parseFilter,
} from '@throughline/filter';
import { listAgents, listTeams, teamNames } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';

/** What the composition root knows of channels, which stand beside this domain. */
export interface MadeChannels {
  channels: readonly Named[];
  types: readonly string[];
  /** Of customers. */
  segments?: readonly Named[];
}

export async function readNames(db: Reader, made: MadeChannels): Promise<FilterNames> {
  const [agents, teams] = await Promise.all([listAgents(db), listTeams(db)]);
  return { agents, teams, ...made };
}

/** The same with deleted teams that these filters still name: what is gone is shown by the name it had. */
export async function withFormerTeams(
  db: Reader,
  names: FilterNames,
  filters: readonly Filter[],
): Promise<FilterNames> {
  const known = new Set(names.teams.map((team) => team.id));
  const gone = filters.flatMap(teamIdsOf).filter((id) => isId(id) && !known.has(id));
  if (gone.length === 0) return names;
  const former = [...(await teamNames(db, gone))].map(([id, name]) => ({ id, name }));
  return { ...names, teams: [...names.teams, ...former] };
}

export const treeOf = (stored: string): Filter => parseFilter(stored, conversationFields).filter;

function teamIdsOf(filter: Filter): string[] {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.parts.flatMap(teamIdsOf);
  if (filter.kind === 'not') return teamIdsOf(filter.part);
  return filter.kind === 'is' && filter.field === 'team' ? filter.values : [];
}

const isId = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
