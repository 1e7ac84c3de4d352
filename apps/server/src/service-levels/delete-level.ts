import { audit } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { removeLevel } from './level-store.ts';
import { tellChange } from './tell-change.ts';

/**
 * Promises it no more: what runs is measured by the next service level that applies, or by none.
 * @throws AppError `service_level_not_found`
 */
export async function deleteLevel(database: Database, id: string, actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const name = await removeLevel(tx, id);
    if (name === null) throw new AppError('service_level_not_found');
    await tellChange(tx, id, actor);
    await audit(tx, 'service_level.deleted', { id, name });
  });
}
