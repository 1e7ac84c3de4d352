import { countMatching } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { contextOf } from './filter-for-queue.ts';
import { treeOf } from './names.ts';
import { selectViews } from './store.ts';

/**
 * How many conversations each view of an agent holds, by its id, up to 1000; null where counting would take too long.
 * One after another: counts are never worth more than one connection.
 */
export async function countViews(
  database: Database,
  agentId: string,
  now: Date,
): Promise<Record<string, number | null>> {
  const context = await contextOf(database.db, agentId, now);
  const counts: Record<string, number | null> = {};
  for (const view of await selectViews(database.db, agentId))
    counts[view.id] = await countMatching(database, { tree: treeOf(view.filter), context });
  return counts;
}
