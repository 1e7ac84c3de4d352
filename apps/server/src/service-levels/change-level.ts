import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { selectLevels, updateLevel } from './level-store.ts';
import { tellChange } from './tell-change.ts';
import type { LevelInput, ServiceLevel } from './types.ts';
import { requireHours, validate } from './validate.ts';

/**
 * Promises it otherwise: what runs is counted anew from its beginning, what is over stays as it was judged.
 * @throws AppError `invalid_input`, `calendar_not_found`, `service_level_not_found`
 */
export async function changeLevel(
  database: Database,
  id: string,
  input: LevelInput,
  actor: string,
): Promise<ServiceLevel> {
  const level = validate(input);
  await database.transaction(async (tx) => {
    await requireHours(tx, level.hours);
    const found = (await selectLevels(tx)).find((each) => each.id === id);
    if (!found || !(await updateLevel(tx, id, level))) throw new AppError('service_level_not_found');
    await tellChange(tx, id, actor);
    const { id: _id, ...before } = found;
    await audit(tx, 'service_level.changed', { id, name: found.name }, changesBetween(before, level));
  });
  return { id, ...level };
}
