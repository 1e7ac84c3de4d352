import { queryOptions } from '@tanstack/react-query';
import type { MovesInput, MovesResult } from '@throughline/sdk';
import type { PendingChange } from '../rows/overlay.ts';
import { rows } from '../rows/rows.ts';
import { api } from './client.ts';
import { settleSoon } from './commands.ts';
import { queryClient } from './query-client.ts';

/** What stands beside a conversation that is read along, with what is being written where policy allows it. */
export const readAlongQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['read-along', conversationId],
    queryFn: () => api.readAlong(conversationId),
    refetchInterval: 1000,
    retry: false,
  });

export const lookAgain = (conversationId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: readAlongQuery(conversationId).queryKey });

/** What somebody has in hand, or what waits: longest waiting first, at most fifty. */
export const handQuery = (teamId: string | undefined, q: string) =>
  queryOptions({
    queryKey: ['live-hand', teamId ?? '', q],
    queryFn: async ({ signal }) => {
      const query = { view: 'all', q, sort: 'waiting', limit: 50, ...(teamId ? { teamId } : {}) } as const;
      const page = await api.queue(query, signal);
      rows.put(page.items);
      return { ids: page.items.map((row) => row.id), more: page.nextCursor !== null };
    },
    gcTime: 0,
  });

type Outcome = MovesResult['results'][number];

/** Moves and shows it at once; what was refused goes back to where it was. @throws ApiError */
export async function moveAll(input: MovesInput): Promise<Outcome[]> {
  const { agentId, teamId, conversationIds } = input;
  const patch = { agentId, ...(teamId === undefined ? {} : { teamId }) };
  const pending = conversationIds
    .filter((id) => rows.get(id))
    .map((id): PendingChange => rows.begin(crypto.randomUUID(), id, patch));
  try {
    const { results } = await api.move(input);
    const refused = new Set(results.filter((each) => each.problem !== null).map((each) => each.id));
    for (const change of pending)
      if (refused.has(change.conversationId)) rows.withdraw(change);
      else settleSoon(change);
    return results;
  } catch (error) {
    for (const change of pending) rows.withdraw(change);
    throw error;
  }
}

/** Gives each back to where it was. */
export async function moveBack(done: readonly Outcome[]): Promise<void> {
  const groups = Map.groupBy(done, ({ before }) => `${before?.agentId} ${before?.teamId}`);
  for (const group of groups.values()) {
    const before = group[0]?.before;
    if (before) await moveAll({ ...before, conversationIds: group.map((each) => each.id), force: true });
  }
}
