import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { placeLevels, selectLevels } from './level-store.ts';
import { tellChange } from './tell-change.ts';

/**
 * Puts the service levels into this order; those that are not named, e.g. because they were made meanwhile, follow.
 * @throws AppError `service_level_not_found`
 */
export async function orderLevels(database: Database, ids: readonly string[], actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const levels = await selectLevels(tx);
    const known = levels.map((level) => level.id);
    if (ids.some((id) => !known.includes(id))) throw new AppError('service_level_not_found');
    const order = [...new Set([...ids, ...known])];
    await placeLevels(tx, order);
    const [first] = order;
    if (first !== undefined) await tellChange(tx, first, actor);
    const named = (list: string[]) => list.map((id) => levels.find((level) => level.id === id)?.name ?? id);
    await audit(
      tx,
      'service_level.ordered',
      { id: 'service_level', name: '' },
      changesBetween({ order: named(known) }, { order: named(order) }),
    );
  });
}
