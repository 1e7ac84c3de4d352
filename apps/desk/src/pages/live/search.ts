import type { SearchSchemaInput } from '@tanstack/react-router';
import {
  type AgentOrder,
  agentOrders,
  type StatusFilter,
  statusFilters,
} from '../../features/supervision/agent-list.ts';

/** Which agents the page of the moment shows, and in which order. */
export interface LiveSearch {
  /** Id of a team, or `none`. */
  team?: string;
  status?: StatusFilter;
  order: AgentOrder;
}

/** Reads the address leniently. */
export function readLiveSearch(
  search: { team?: unknown; status?: unknown; order?: unknown } & SearchSchemaInput,
): LiveSearch {
  const status = statusFilters.find((each) => each === search.status);
  return {
    order: agentOrders.find((each) => each === search.order) ?? 'name',
    ...(typeof search.team === 'string' && search.team !== '' ? { team: search.team } : {}),
    ...(status ? { status } : {}),
  };
}

/** What the board on the wall shows. */
export interface BoardSearch {
  /** Ids of teams, parted by commas; everything and every team without it. */
  teams?: string;
  /** Dark unless asked for: it hangs in a room all night. */
  theme?: 'light';
}

export function readBoardSearch(
  search: { teams?: unknown; theme?: unknown } & SearchSchemaInput,
): BoardSearch {
  return {
    ...(typeof search.teams === 'string' && search.teams !== '' ? { teams: search.teams } : {}),
    ...(search.theme === 'light' ? { theme: 'light' } : {}),
  };
}
