import type { ConversationRow, QueueCounts } from '@throughline/sdk';
import { isInView } from '../rows/filter.ts';

type CountedView = 'mine' | 'unassigned' | 'open' | 'snoozed';
const countedViews: readonly CountedView[] = ['mine', 'unassigned', 'open', 'snoozed'];

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
    if (delta !== 0) next = { ...next, [view]: Math.max(0, next[view] + delta) };
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
  if (leaves !== null) next[leaves] = Math.max(0, (next[leaves] ?? 0) - 1);
  if (enters !== null) next[enters] = (next[enters] ?? 0) + 1;
  return next;
}
