import type { QueueCounts } from '@throughline/sdk';
import { rows } from '../rows/rows.ts';
import { adjustCounts } from './counts-deltas.ts';
import { meQuery } from './people.ts';
import { queryClient } from './query-client.ts';
import { countsQuery } from './queue.ts';

/** Longest time in milliseconds a count may be off. */
const settleAfter = 3000;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps the counts beside the views true: what is known is added at once, and after a burst of news the
 * server is asked once. The returned function ends it.
 */
export function followCounts(): () => void {
  const stop = rows.onChange((before, after) => {
    const counts = queryClient.getQueryData(countsQuery.queryKey);
    const agentId = queryClient.getQueryData(meQuery.queryKey)?.id;
    if (!counts || agentId === undefined) return;
    if (before)
      queryClient.setQueryData<QueueCounts>(
        countsQuery.queryKey,
        adjustCounts(counts, before, after, agentId),
      );
    if (
      !before ||
      before.state !== after.state ||
      before.agentId !== after.agentId ||
      before.teamId !== after.teamId
    ) {
      if (after.seq > counts.seq || before) askSoon();
    }
  });
  return () => {
    clearTimeout(timer);
    timer = undefined;
    stop();
  };
}

function askSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    void queryClient.invalidateQueries({ queryKey: countsQuery.queryKey });
  }, settleAfter);
}
