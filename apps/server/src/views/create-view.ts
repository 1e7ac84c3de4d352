import { formatFilter } from '@throughline/filter';
import { v7 as uuid } from 'uuid';
import { audit, auditNothing, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { presentViews } from './list-views.ts';
import { type MadeChannels, readNames } from './names.ts';
import { readFilter } from './read-filter.ts';
import { countOwn, insertView } from './store.ts';
import type { SavedView, Viewer, ViewSort } from './types.ts';

/** More would not be looked at, and each is counted. */
const mostViews = 60;

/**
 * Keeps a filter under a name.
 * @throws AppError `invalid_input`, `forbidden` for sharing without the permission
 */
export async function createView(
  database: Database,
  input: { name: string; filter: string; sort: ViewSort; shared: boolean },
  viewer: Viewer,
  made: MadeChannels,
): Promise<SavedView> {
  if (input.shared && !viewer.mayShare) throw new AppError('forbidden');
  const tree = readFilter(input.filter, await readNames(database.db, made), 'filter');
  return database.transaction(async (tx) => {
    if ((await countOwn(tx, viewer.agentId)) >= mostViews)
      throw invalid('name', `no more than ${mostViews} views can be kept`);
    const view = {
      id: uuid(),
      owner_id: viewer.agentId,
      name: input.name.trim(),
      filter: formatFilter(tree),
      sort: input.sort,
      shared: input.shared,
    };
    await insertView(tx, view);
    await appendEvents(tx, [
      {
        type: 'view.changed',
        actor: `agent:${viewer.agentId}`,
        data: { viewId: view.id, deleted: false },
      },
    ]);
    const { name, filter, sort, shared } = view;
    if (shared)
      await audit(
        tx,
        'shared_view.created',
        { id: view.id, name },
        changesBetween({}, { name, filter, sort }),
      );
    else auditNothing('a view of one’s own');
    const [saved] = await presentViews(tx, [{ ...view, place: 0 }], made);
    return saved as SavedView;
  });
}
