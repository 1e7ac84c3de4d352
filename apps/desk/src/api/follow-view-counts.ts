import { matches, type Verdict } from '@throughline/filter';
import type { ConversationRow, SavedView, ViewCounts } from '@throughline/sdk';
import type { Looker } from '../rows/filter.ts';
import { rows } from '../rows/rows.ts';
import { treeOfView } from './filter-names.ts';
import { queryClient } from './query-client.ts';
import { currentLooker } from './queue.ts';
import { viewCountsQuery, viewsQuery } from './views.ts';

/** Milliseconds after which the server is asked for counts that cannot be told here. */
const askAfter = 5000;
/** The server counts no further. */
const mostCounted = 1000;

/** Keeps the counts of views true; the returned function ends it. */
export function followViewCounts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    timer = undefined;
    void queryClient.invalidateQueries({ queryKey: viewCountsQuery.queryKey });
  };
  const stop = rows.onChange((before, after) => {
    const views = queryClient.getQueryData(viewsQuery.queryKey) ?? [];
    const counts = queryClient.getQueryData(viewCountsQuery.queryKey);
    if (views.length === 0 || !counts) return;
    const verdict = verdictsOf(currentLooker(), Date.now());
    const { next, sure } = adjust(counts, views, before, after, verdict);
    if (next !== counts) queryClient.setQueryData<ViewCounts>(viewCountsQuery.queryKey, next);
    if (!sure) timer ??= setTimeout(ask, askAfter);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

type Verdicts = (view: SavedView, row: ConversationRow) => Verdict;

function verdictsOf(looker: Looker, now: number): Verdicts {
  return (view, row) => matches(treeOfView(view), row, { ...looker, now });
}

/** The counts after a row changed, and whether that is all there is to know. */
export function adjust(
  counts: ViewCounts,
  views: readonly SavedView[],
  before: ConversationRow | undefined,
  after: ConversationRow,
  verdict: Verdicts,
): { next: ViewCounts; sure: boolean } {
  let next = counts;
  let sure = true;
  for (const view of views) {
    const count = counts[view.id];
    const now = verdict(view, after);
    const then = before && verdict(view, before);
    // A row seen for the first time that is not in the view is taken for one that never was.
    if (then === undefined ? now !== 'no' : then === 'unknown' || now === 'unknown') sure = false;
    else if (then !== undefined && then !== now && typeof count === 'number' && count < mostCounted)
      next = { ...next, [view.id]: Math.max(0, count + (now === 'yes' ? 1 : -1)) };
  }
  return { next, sure };
}
