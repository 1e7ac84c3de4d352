import { casesOf, type JourneyStore, openJourneyStore, readKeys, selectGoal } from '../journeys/index.ts';
import { readConfig } from '../platform/config/index.ts';
import type { Database } from '../platform/db/index.ts';
import { numberPending } from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { withDatabase } from './with-database.ts';

interface Ask {
  store: JourneyStore;
  database: Database;
  goal: number;
  /** What a type is called. */
  typeOf(number: number): string;
}

export const readGraph = (goal: string) =>
  ask(goal, async ({ store, goal: number, typeOf }) => {
    const graph = await store.graph({ goal: number, asOf: Date.now() * 1000 });
    return {
      cases: graph.journeys,
      events: graph.touchpoints,
      activities: graph.types.length,
      edges: graph.edges.map(({ from, to, count, medianMs, p90Ms }) => ({
        from: typeOf(from),
        to: typeOf(to),
        count,
        medianMs,
        p90Ms,
      })),
    };
  });

export const readVariants = (goal: string, top: number) =>
  ask(goal, async ({ store, database, goal: number, typeOf }) => {
    const found = await store.variants({ goal: number, asOf: Date.now() * 1000 }, top);
    const cases = await casesOf(
      database.db,
      found.top.map(({ example }) => example),
    );
    return {
      variants: found.variants,
      cases: found.journeys,
      top: found.top.map(({ types, count, share, medianMs, outcomes, example }) => ({
        activities: types.map(typeOf),
        count,
        share,
        medianMs,
        outcomes,
        example: cases.get(example) ?? null,
      })),
    };
  });

/** Opens the instance's store, running or stopped, and brings it to where the log is. */
async function ask<T>(key: string, question: (open: Ask) => Promise<T>): Promise<T> {
  const log = createLogger('silent', false);
  return withDatabase(async (database, { url }) => {
    const goal = await selectGoal(database.db, key);
    if (goal === null) throw new Error(`there is no goal “${key}”`);
    await numberPending(database, url, log);
    const store = await openJourneyStore(database, readConfig(process.env).dataDir, log);
    try {
      await store.catchUp();
      const { types } = await readKeys(database.db);
      return await question({
        store,
        database,
        goal: goal.number,
        typeOf: (number) => types.get(number) ?? '',
      });
    } finally {
      await store.close();
    }
  });
}
