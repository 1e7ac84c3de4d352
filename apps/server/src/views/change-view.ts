import { formatFilter } from '@throughline/filter';
import { audit, auditNothing, changesBetween } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { presentViews } from './list-views.ts';
import { type MadeChannels, readNames } from './names.ts';
import { readFilter } from './read-filter.ts';
import { lockView, updateView, type ViewRow } from './store.ts';
import type { SavedView, Viewer, ViewSort } from './types.ts';

export interface ViewChange {
  name?: string | undefined;
  filter?: string | undefined;
  sort?: ViewSort | undefined;
  shared?: boolean | undefined;
}

/**
 * Renames a view, changes what it shows, shares it or takes it back to its owner.
 * @throws AppError `view_not_found`, `forbidden`, `invalid_input`
 */
export async function changeView(
  database: Database,
  id: string,
  change: ViewChange,
  viewer: Viewer,
  made: MadeChannels,
): Promise<SavedView> {
  const names = change.filter === undefined ? null : await readNames(database.db, made);
  return database.transaction(async (tx) => {
    const view = await lockChangeable(tx, id, viewer);
    const shared = change.shared ?? view.shared;
    if (shared !== view.shared && !viewer.mayShare) throw new AppError('forbidden');
    const next = {
      name: change.name?.trim() ?? view.name,
      // Left alone where it is not given: a view may be renamed while a team it names is gone.
      filter:
        change.filter === undefined || names === null
          ? view.filter
          : formatFilter(readFilter(change.filter, names, 'filter')),
      sort: change.sort ?? view.sort,
      shared,
    };
    await updateView(tx, id, next);
    await appendEvents(tx, [
      { type: 'view.changed', actor: `agent:${viewer.agentId}`, data: { viewId: id, deleted: false } },
    ]);
    const { name, filter, sort } = view;
    if (shared || view.shared) {
      const changes = changesBetween({ name, filter, sort, shared: view.shared }, next);
      await audit(tx, 'shared_view.changed', { id, name }, changes);
    } else auditNothing('a view of one’s own');
    const [saved] = await presentViews(tx, [{ ...view, ...next }], made);
    return saved as SavedView;
  });
}

/**
 * The view, held, when the viewer may change it. Whose it is not and who does not share it hear that there is none.
 * @throws AppError `view_not_found`, `forbidden`
 */
export async function lockChangeable(tx: Tx, id: string, viewer: Viewer): Promise<ViewRow> {
  const view = await lockView(tx, id);
  if (!view || (!view.shared && view.owner_id !== viewer.agentId)) throw new AppError('view_not_found');
  if (view.shared && !viewer.mayShare) throw new AppError('forbidden');
  return view;
}
