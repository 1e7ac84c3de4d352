import { audit, auditNothing, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockChangeable } from './change-view.ts';
import { updateView, type ViewRow } from './store.ts';
import type { Viewer } from './types.ts';

/**
 * Puts views in this order among each other.
 * @throws AppError `view_not_found`, `forbidden` for one that the viewer may not change
 */
export async function orderViews(database: Database, ids: readonly string[], viewer: Viewer): Promise<void> {
  await database.transaction(async (tx) => {
    // Locked in one order whatever is asked for, so that two who sort at once do not wait for each other.
    const views = new Map<string, ViewRow>();
    for (const id of [...ids].sort()) views.set(id, await lockChangeable(tx, id, viewer));
    for (const [place, id] of ids.entries()) await updateView(tx, id, { place });
    await appendEvents(
      tx,
      ids.slice(0, 1).map((viewId) => ({
        type: 'view.changed',
        actor: `agent:${viewer.agentId}`,
        data: { viewId, deleted: false },
      })),
    );
    const shared = ids.flatMap((id) => views.get(id) ?? []).filter((view) => view.shared);
    if (shared.length === 0) return auditNothing('views of one’s own');
    const after = shared.map((view) => view.name);
    const before = shared.toSorted((a, b) => a.place - b.place).map((view) => view.name);
    const thing = { id: 'shared_views', name: '' };
    await audit(tx, 'shared_view.ordered', thing, changesBetween({ order: before }, { order: after }));
  });
}
