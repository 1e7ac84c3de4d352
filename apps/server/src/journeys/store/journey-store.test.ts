import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { numberPending } from '../../platform/events/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { importLog } from '../import/import-log.ts';
import { readKeys } from './copy-log.ts';
import { type JourneyStore, openJourneyStore } from './journey-store.ts';

const log = createLogger('silent', false);
let database: TestDatabase;
let folder: string;
const open: JourneyStore[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-journeys-'));
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

async function openStore(dataDir = path.join(folder, 'data')): Promise<JourneyStore> {
  const store = await openJourneyStore(database, dataDir, log);
  open.push(store);
  await numberPending(database, database.url, log);
  await store.catchUp();
  return store;
}

async function take(goal: string, lines: string[]) {
  const file = path.join(folder, `${goal}.csv`);
  writeFileSync(file, `case,activity,time\n${lines.join('\n')}\n`);
  const options = { goal, columns: {}, report: `${file}.left-out.csv`, onProgress: () => {} };
  return importLog(database, file, options);
}

/** The graph in words. */
async function graph(store: JourneyStore, goal: string) {
  const { rows } = await database.pool.query<{ number: number }>('select number from goal where key = $1', [
    goal,
  ]);
  const filter = { goal: rows[0]?.number as number, asOf: 0 };
  const found = await store.graph(filter);
  const { types } = await readKeys(database.db);
  const variants = await store.variants(filter, 10);
  return {
    cases: found.journeys,
    events: found.touchpoints,
    edges: found.edges.map(
      (each) => `${types.get(each.from)}>${types.get(each.to)} ${each.count} ${each.medianMs}`,
    ),
    variants: variants.top.map(
      (each) => `${each.types.map((type) => types.get(type)).join('')} ${each.count}`,
    ),
  };
}

const nasty = [
  '1,b,2020-01-01T00:00:10Z',
  '1,a,2020-01-01T00:00:00Z',
  // At one instant, the order of the file.
  '1,c,2020-01-01T00:00:10Z',
  '2,a,2020-01-01T00:00:00Z',
  '3,a,2020-01-01T00:00:00.0000015Z',
  '3,b,2020-01-01T00:00:02Z',
  '3,c,2020-01-01T00:00:02Z',
  ',a,2020-01-01T00:00:00Z',
  '4,,2020-01-01T00:00:00Z',
  '4,a,',
  '4,a,soon',
];
const expected = {
  cases: 3,
  events: 7,
  edges: ['a>b 2 5999.9995', 'b>c 2 0'],
  variants: ['abc 2', 'a 1'],
};

test('a log is counted exactly, taken in once, and what is no event is reported', async () => {
  expect(await take('nasty', nasty)).toMatchObject({
    events: 11,
    added: 7,
    leftOut: 4,
    reasons: { no_case: 1, no_activity: 1, no_time: 1, bad_time: 1 },
  });
  const store = await openStore();
  expect(await graph(store, 'nasty')).toEqual(expected);
  expect(await take('nasty', nasty)).toMatchObject({ added: 0 });
});

test('who holds the file is left alone, and a damaged one is filled again', async () => {
  await take('nasty', nasty);
  const dataDir = path.join(folder, 'other');
  const store = await openStore(dataDir);
  expect(await graph(store, 'nasty')).toEqual(expected);
  await open.pop()?.close();
  writeFileSync(path.join(dataDir, 'journeys', 'journeys.duckdb'), 'this is no store');
  expect(await graph(await openStore(dataDir), 'nasty')).toEqual(expected);
});

test('what comes later is where it belongs, whatever is in the way', async () => {
  const store = await openStore();
  await take('late', ['1,a,2020-01-01T00:00:00Z', '1,c,2020-01-01T00:00:04Z']);
  await numberPending(database, database.url, log);
  await store.catchUp();
  expect((await graph(store, 'late')).edges).toEqual(['a>c 1 4000']);
  await take('late', ['1,b,2020-01-01T00:00:01Z']);
  await numberPending(database, database.url, log);
  await store.catchUp();
  expect((await graph(store, 'late')).edges).toEqual(['a>b 1 1000', 'b>c 1 3000']);
});
