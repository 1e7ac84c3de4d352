import { queryOptions } from '@tanstack/react-query';
import type { HeldInbound } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

/** The server lists no more than this many, newest first. */
export const heldListed = 200;

export const heldQuery = queryOptions({
  queryKey: ['held-inbound'],
  queryFn: async () => (await api.inbound('failed')).items,
});

export type ReplayOutcome =
  | { state: 'taken' }
  | { state: 'held'; item: HeldInbound }
  /** Still being worked on when the patience ended. */
  | { state: 'waiting' };

/** How often the outcome is looked for, and the pause before each look in milliseconds. */
const looks = [300, 700, 1500, 3000, 5000];

/**
 * Processes a held item again and tells what became of it.
 * @throws ApiError when the server does not take the order
 */
export async function replayHeld(
  id: string,
  pause: (milliseconds: number) => Promise<void> = sleep,
): Promise<ReplayOutcome> {
  await api.replayInbound(id);
  for (const milliseconds of looks) {
    await pause(milliseconds);
    const waiting = await api.inbound('received');
    if (waiting.items.some((item) => item.id === id)) continue;
    const held = await queryClient.fetchQuery({ ...heldQuery, staleTime: 0 });
    const item = held.find((entry) => entry.id === id);
    return item ? { state: 'held', item } : { state: 'taken' };
  }
  return { state: 'waiting' };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
