import type { ConversationRow, QueueCounts } from '@throughline/sdk';
import { isInView } from '../rows/filter.ts';

type CountedView = 'mine' | 'unassigned' | 'open' | 'at_risk' | 'snoozed';
/** The server counts no further; a number that stands there says nothing about one more or less. */
const mostCounted = 1000;
const countedViews: readonly CountedView[] = ['mine', 'unassigned', 'open', 'at_risk', 'snoozed'];
const countIn = (view: CountedView) => (view === 'at_risk' ? 'atRisk' : view);

/** The counts after a known row changed; the same object when none is touched. */
export function adjustCounts(
  counts: QueueCounts,
  before: ConversationRow,
  after: ConversationRow,
  agentId: string,
): QueueCounts {
  let next = counts;
  for (const view of countedViews) {
    const delta = Number(isInView(after, view, agentId)) - Number(isInView(before, view, agentId));
    const name = countIn(view);
    if (delta !== 0 && next[name] < mostCounted) next = { ...next, [name]: Math.max(0, next[name] + delta) };
  }
  const leaves = before.state === 'open' ? before.teamId : null;
  const enters = after.state === 'open' ? after.teamId : null;
  if (leaves === enters) return next;
  return { ...next, byTeam: moved(next.byTeam, leaves, enters) };
}

function moved(
  byTeam: Record<string, number>,
  leaves: string | null,
  enters: string | null,
): Record<string, number> {
  const next = { ...byTeam };
  for (const [id, delta] of [
    [leaves, -1],
    [enters, 1],
  ] as const) {
    const count = id === null ? mostCounted : (next[id] ?? 0);
    if (id !== null && count < mostCounted) next[id] = Math.max(0, count + delta);
  }
  return next;
}
