import path from 'node:path';
import type { Database } from '../../platform/db/index.ts';
import { type Event, headSequence, readEvents } from '../../platform/events/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { selectGoals } from '../goals/goal-store.ts';
import { type Behind, type BehindPage, behindOf } from '../mining/behind.ts';
import { type Duration, durationsOf } from '../mining/durations.ts';
import type { JourneyFilter } from '../mining/filter.ts';
import { type Flow, flowOf } from '../mining/flow.ts';
import { type FunnelStep, funnelOf } from '../mining/funnel.ts';
import { type Graph, graphOf } from '../mining/graph.ts';
import { type Switch, switchesOf } from '../mining/switches.ts';
import { type Variants, variantsOf } from '../mining/variants.ts';
import { type Page, readAll, readChanged, readKeys } from './copy-log.ts';
import { type Duck, openDuck } from './duck.ts';
import { schema } from './schema.ts';
import { moveTo, positionOf, takeChanges } from './take-changes.ts';

/**
 * Where questions about journeys are answered. It holds nothing that is not in the log of touchpoints; a store of another
 * kind has to keep up with the log and answer the same questions.
 */
export interface JourneyStore {
  /** Brings in what has happened since; what is brought in twice is there once. */
  catchUp(): Promise<void>;
  graph(filter: JourneyFilter): Promise<Graph>;
  variants(filter: JourneyFilter, limit: number): Promise<Variants>;
  durations(filter: JourneyFilter): Promise<Duration[]>;
  funnel(filter: JourneyFilter, types: readonly number[]): Promise<FunnelStep[]>;
  flow(filter: JourneyFilter, depth: number): Promise<Flow>;
  switches(filter: JourneyFilter): Promise<Switch[]>;
  behind(filter: JourneyFilter, behind: Behind, page: Parameters<typeof behindOf>[3]): Promise<BehindPage>;
  close(): Promise<void>;
}

/** Events that say that touchpoints have changed, or what they are counted for. */
export const storeEvents = ['touchpoint.changed', 'touchpoint.erased', 'goal.changed'];

/** Events looked at at once. */
const batchSize = 2000;

export async function openJourneyStore(
  database: Database,
  dataDir: string,
  log: Logger,
): Promise<JourneyStore> {
  const duck = await openDuck(dataDir, log);
  await duck.run(schema);
  const folder = path.join(dataDir, 'journeys');
  let catching = Promise.resolve();
  return {
    catchUp() {
      const done = catching.then(() => catchUp(database, duck, folder));
      catching = done.catch(() => {});
      return done;
    },
    graph: (filter) => graphOf(duck, filter),
    variants: (filter, limit) => variantsOf(duck, filter, limit),
    durations: (filter) => durationsOf(duck, filter),
    funnel: (filter, types) => funnelOf(duck, filter, types),
    flow: (filter, depth) => flowOf(duck, filter, depth),
    switches: (filter) => switchesOf(duck, filter),
    behind: (filter, behind, page) => behindOf(duck, filter, behind, page),
    async close() {
      await catching;
      await duck.close();
    },
  };
}

async function catchUp(database: Database, duck: Duck, folder: string): Promise<void> {
  const position = await positionOf(duck);
  const head = await headSequence(database.db);
  // Ahead of the log: the database was put back to an earlier state.
  if (position === null || position > head) {
    // Before anything is read: what comes in meanwhile is brought in again, and is there once.
    await take(database, duck, folder, { upTo: head, all: true, events: [] });
    return;
  }
  for (let since = position; ; ) {
    const events = await readEvents(database.db, since, batchSize);
    const last = events.at(-1)?.seq ?? since;
    const more = events.length === batchSize;
    const mine = events.filter(({ type }) => storeEvents.includes(type));
    if (mine.length > 0)
      await take(database, duck, folder, {
        upTo: last,
        all: mine.some(({ type }) => type === 'goal.changed'),
        events: mine,
      });
    else if (more) await moveTo(duck, last);
    if (!more) return;
    since = last;
  }
}

async function take(
  { db }: Database,
  duck: Duck,
  folder: string,
  { upTo, all, events }: { upTo: number; all: boolean; events: Event[] },
): Promise<void> {
  const { types } = await readKeys(db);
  const changes = events.flatMap(({ type, data }) =>
    type === 'touchpoint.changed' ? [Number(data.change)] : [],
  );
  const gone = events.filter(({ type }) => type === 'touchpoint.erased');
  const ids = (name: string) => gone.flatMap(({ data }) => (data[name] as string[] | undefined) ?? []);
  const pages: AsyncIterable<Page> = all ? readAll(db) : readChanged(db, changes);
  await takeChanges(duck, folder, {
    upTo,
    goals: await selectGoals(db),
    types: new Map([...types].map(([number, key]) => [key, number])),
    all,
    pages,
    erased: { customers: ids('customers'), subjects: ids('subjects') },
  });
}
