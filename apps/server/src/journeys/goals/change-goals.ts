import { audit, changesBetween } from '../../platform/audit/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { AppError } from '../../platform/errors/index.ts';
import { appendEvents } from '../../platform/events/index.ts';
import type { Goal } from '../types.ts';
import { insertGoal, selectGoal, updateGoal } from './goal-store.ts';

export type GoalContent = Omit<Goal, 'number'>;

/** Makes a goal; journeys are read for it from the beginning. @throws AppError `already_exists` */
export async function createGoal(database: Database, made: GoalContent, by: string): Promise<Goal> {
  return database.transaction(async (tx) => {
    if (!(await insertGoal(tx, made)))
      throw new AppError('already_exists', { detail: `the goal ${made.key}` });
    await appendEvents(tx, [{ type: 'goal.changed', actor: by, data: { key: made.key } }]);
    await audit(tx, 'goal.created', { id: made.key, name: made.names.en }, changesBetween({}, { ...made }));
    return (await selectGoal(tx, made.key)) as Goal;
  });
}

/** Changes what a goal means; its journeys are read anew. @throws AppError `goal_not_found` */
export async function changeGoal(
  database: Database,
  key: string,
  change: Partial<Omit<GoalContent, 'key'>>,
  by: string,
): Promise<Goal> {
  return database.transaction(async (tx) => {
    const before = await selectGoal(tx, key);
    if (before === null) throw new AppError('goal_not_found');
    const after = { ...before, ...change };
    await updateGoal(tx, after);
    await appendEvents(tx, [{ type: 'goal.changed', actor: by, data: { key } }]);
    await audit(
      tx,
      'goal.changed',
      { id: key, name: before.names.en },
      changesBetween({ ...before }, { ...after }),
    );
    return after;
  });
}
