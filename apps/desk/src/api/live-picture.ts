import { queryOptions } from '@tanstack/react-query';
import type { AgentFigures, LivePicture, ScopeFigures } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

/** The moment in figures, put together from what each look told. */
export interface Live {
  cursor: string;
  /** When the server looked, milliseconds since the epoch by its clock. */
  at: number;
  /** By `all`, `none` or the id of a team. */
  scopes: ReadonlyMap<string, ScopeFigures>;
  agents: ReadonlyMap<string, AgentFigures>;
}

/** Milliseconds between looks. */
const lookEvery = 1000;

const key = ['live-picture'] as const;

/** Asks every second for what is different. Lines that are as they were stay the same object. */
export const livePictureQuery = queryOptions({
  queryKey: key,
  queryFn: async ({ signal }): Promise<Live> => {
    const held = queryClient.getQueryData<Live>(key) ?? null;
    return withChanges(held, await api.supervision(held?.cursor, signal));
  },
  refetchInterval: lookEvery,
  // Tried again by itself, at the next look.
  retry: false,
  structuralSharing: false,
  // Old figures are worse than none.
  gcTime: 0,
});

/** What is known with what an answer told of it. */
export function withChanges(held: Live | null, told: LivePicture): Live {
  const before = told.whole ? null : held;
  const scopes = new Map(before?.scopes);
  const agents = new Map(before?.agents);
  for (const each of told.scopes) scopes.set(each.scope, each);
  for (const each of told.agents) agents.set(each.agentId, each);
  for (const id of told.gone) {
    scopes.delete(id);
    agents.delete(id);
  }
  return { cursor: told.cursor, at: Date.parse(told.at), scopes, agents };
}
