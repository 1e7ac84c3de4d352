import { readCalendar } from '../calendar/index.ts';
import type { FilterContext, QueueFilter } from '../conversations/index.ts';
import { findAgent } from '../people/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { type MadeChannels, readNames, treeOf } from './names.ts';
import { readFilter } from './read-filter.ts';
import { findView } from './store.ts';

/**
 * What a filter text or a saved view ask for; undefined when neither is given.
 * @param agentId whose eyes it is read by; null for callers who are no agent
 * @throws AppError `invalid_input` naming `q`, `view_not_found`
 */
export async function filterForQueue(
  db: Reader,
  query: { q?: string | undefined; savedView?: string | undefined },
  agentId: string | null,
  made: MadeChannels,
  now: Date,
): Promise<QueueFilter | undefined> {
  if (query.savedView !== undefined) {
    const view = await findView(db, query.savedView, agentId);
    if (!view) throw new AppError('view_not_found');
    return { tree: treeOf(view.filter), context: await contextOf(db, agentId, now) };
  }
  if (query.q === undefined || query.q.trim() === '') return undefined;
  const tree = readFilter(query.q, await readNames(db, made), 'q');
  return { tree, context: await contextOf(db, agentId, now) };
}

export async function contextOf(db: Reader, agentId: string | null, now: Date): Promise<FilterContext> {
  const [agent, calendar] = await Promise.all([
    agentId === null ? null : findAgent(db, agentId),
    readCalendar(db, null),
  ]);
  return { agentId, teamIds: agent?.teamIds ?? [], now, timeZone: calendar.timeZone };
}
