import { audit, auditNothing } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockChangeable } from './change-view.ts';
import { removeView } from './store.ts';
import type { Viewer } from './types.ts';

/** @throws AppError `view_not_found`, `forbidden` */
export async function deleteView(database: Database, id: string, viewer: Viewer): Promise<void> {
  await database.transaction(async (tx) => {
    const view = await lockChangeable(tx, id, viewer);
    await removeView(tx, id);
    await appendEvents(tx, [
      { type: 'view.changed', actor: `agent:${viewer.agentId}`, data: { viewId: id, deleted: true } },
    ]);
    if (view.shared) await audit(tx, 'shared_view.deleted', { id, name: view.name });
    else auditNothing('a view of one’s own');
  });
}
