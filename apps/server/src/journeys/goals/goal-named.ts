import type { Database } from '../../platform/db/index.ts';
import type { Goal } from '../types.ts';
import { insertGoal, selectGoal } from './goal-store.ts';

/** The goal of this name; one for whole cases is made when there is none. */
export async function goalNamed(database: Database, key: string): Promise<Goal> {
  return (await selectGoal(database.db, key)) ?? make();

  async function make(): Promise<Goal> {
    await database.transaction((tx) =>
      insertGoal(tx, {
        key,
        names: { en: key, de: key, pl: key, nl: key },
        steps: { starts: [], steps: [], reached: [], failed: [] },
        inactivityMs: null,
        deadlineMs: null,
      }),
    );
    return (await selectGoal(database.db, key)) as Goal;
  }
}
