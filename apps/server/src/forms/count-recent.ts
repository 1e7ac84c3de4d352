import type { Reader } from '../platform/db/index.ts';
import { selectCounts } from './store.ts';
import type { SubmissionState } from './types.ts';

/** How many submissions were begun lately. A held one counts as held only. */
export type RecentCounts = Record<SubmissionState | 'held', number>;

export const recentDays = 30;

/**
 * Counts of the last 30 days by form; a form nobody touched has none.
 * @param formId only this form; all when absent
 */
export async function countRecent(
  db: Reader,
  now: Date,
  formId?: string,
): Promise<(formId: string) => RecentCounts> {
  const since = new Date(now.getTime() - recentDays * 24 * 3600_000);
  const counts = new Map<string, RecentCounts>();
  for (const row of await selectCounts(db, since, formId)) {
    const of = counts.get(row.formId) ?? nothing();
    of[row.held ? 'held' : row.state] += row.count;
    counts.set(row.formId, of);
  }
  return (id) => counts.get(id) ?? nothing();
}

const nothing = (): RecentCounts => ({ draft: 0, submitted: 0, abandoned: 0, held: 0 });
