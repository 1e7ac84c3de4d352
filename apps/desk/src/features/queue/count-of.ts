import type { QueueCounts } from '@throughline/sdk';
import type { QueueSearch } from '../../pages/queue/search.ts';

/** How many a list holds, where the server counts it: whole views, and open ones by team or channel. */
export function countOf(counts: QueueCounts | undefined, search: QueueSearch): number | undefined {
  if (!counts || search.label !== undefined || search.q !== undefined || search.saved !== undefined)
    return undefined;
  if (search.team === undefined && search.channel === undefined) {
    if (search.view === 'at_risk') return counts.atRisk;
    return search.view === 'closed' || search.view === 'all' ? undefined : counts[search.view];
  }
  if (search.view !== 'open' || (search.team !== undefined && search.channel !== undefined)) return undefined;
  return search.team !== undefined
    ? (counts.byTeam[search.team] ?? 0)
    : (counts.byChannel[search.channel ?? ''] ?? 0);
}

/** The server counts no further. */
const mostCounted = 1000;

export function countText(count: number): string {
  return count >= mostCounted ? `${mostCounted}+` : String(count);
}
