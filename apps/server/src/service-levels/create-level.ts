import { v7 as uuid } from 'uuid';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { insertLevel, selectLevels } from './level-store.ts';
import { tellChange } from './tell-change.ts';
import type { LevelInput, ServiceLevel } from './types.ts';
import { requireHours, validate } from './validate.ts';

/** Each is asked of every conversation. */
const mostLevels = 100;

/**
 * Promises something, behind everything that is promised already.
 * @throws AppError `invalid_input`, `calendar_not_found`
 */
export async function createLevel(
  database: Database,
  input: LevelInput,
  actor: string,
): Promise<ServiceLevel> {
  const level = { id: uuid(), ...validate(input) };
  await database.transaction(async (tx) => {
    await requireHours(tx, level.hours);
    if ((await selectLevels(tx)).length >= mostLevels)
      throw invalid('name', `no more than ${mostLevels} service levels can be kept`);
    await insertLevel(tx, level);
    await tellChange(tx, level.id, actor);
    const { id, ...made } = level;
    await audit(tx, 'service_level.created', { id, name: made.name }, changesBetween({}, made));
  });
  return level;
}
