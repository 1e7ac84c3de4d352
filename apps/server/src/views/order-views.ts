import type { Database } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockChangeable } from './change-view.ts';
import { updateView } from './store.ts';
import type { Viewer } from './types.ts';

/**
 * Puts views in this order among each other.
 * @throws AppError `view_not_found`, `forbidden` for one that the viewer may not change
 */
export async function orderViews(database: Database, ids: readonly string[], viewer: Viewer): Promise<void> {
  await database.transaction(async (tx) => {
    // Locked in one order whatever is asked for, so that two who sort at once do not wait for each other.
    for (const id of [...ids].sort()) await lockChangeable(tx, id, viewer);
    for (const [place, id] of ids.entries()) await updateView(tx, id, { place });
    await appendEvents(
      tx,
      ids.slice(0, 1).map((viewId) => ({
        type: 'view.changed',
        actor: `agent:${viewer.agentId}`,
        data: { viewId, deleted: false },
      })),
    );
  });
}
