import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { updateLevel } from './level-store.ts';
import { tellChange } from './tell-change.ts';
import type { LevelInput, ServiceLevel } from './types.ts';
import { validate } from './validate.ts';

/**
 * Promises it otherwise: what runs is counted anew from its beginning, what is over stays as it was judged.
 * @throws AppError `invalid_input`, `service_level_not_found`
 */
export async function changeLevel(
  database: Database,
  id: string,
  input: LevelInput,
  actor: string,
): Promise<ServiceLevel> {
  const level = validate(input);
  await database.transaction(async (tx) => {
    if (!(await updateLevel(tx, id, level))) throw new AppError('service_level_not_found');
    await tellChange(tx, id, actor);
  });
  return { id, ...level };
}
