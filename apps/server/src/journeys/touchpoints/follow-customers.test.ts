import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinCustomers, partCustomers } from '../../customers/index.ts';
import { type Event, numberPending, readEvents } from '../../platform/events/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { eraseTouchpoints } from './erase-touchpoints.ts';
import { touchpointFollower } from './follow-customers.ts';
import { takeTouchpoints } from './take-touchpoints.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  for (const id of [ada, bea])
    await database.pool.query('insert into customer (id, name) values ($1, $2)', [id, id]);
});
afterAll(() => database.drop());

const ada = '00000000-0000-4000-8000-00000000000a';
const bea = '00000000-0000-4000-8000-00000000000b';
const at = new Date('2026-01-01T00:00:00Z');
const take = (id: string, who: { customerId?: string; visitor?: string }) =>
  takeTouchpoints(database, [{ id, type: 'searched', at, ...who }], at);

/** Lets the follower read what it has not read, until it says nothing more. */
let since = 0;
async function follow(): Promise<void> {
  for (;;) {
    await numberPending(database, database.url, createLogger('silent', false));
    const events = await readEvents(database.db, since, 100);
    since = events.at(-1)?.seq ?? since;
    const mine: Event[] = events.filter(({ type }) => touchpointFollower.types.includes(type));
    if (mine.length === 0) return;
    await database.transaction((tx) => touchpointFollower.handle(mine, tx));
  }
}

/** id → whom it counts for. */
async function counts(): Promise<Record<string, string | null>> {
  await follow();
  const { rows } = await database.pool.query<{ id: string; customer_id: string | null; same: boolean }>(
    'select id, customer_id, subject = customer_id as same from touchpoint order by id',
  );
  for (const { customer_id, same } of rows) expect(same).toBe(customer_id === null ? null : true);
  return Object.fromEntries(rows.map(({ id, customer_id }) => [id, customer_id]));
}

test('a visitor who is recognised takes what they did before along', async () => {
  await take('v1', { visitor: 'browser' });
  expect(await counts()).toEqual({ v1: null });
  await database.pool.query(
    `insert into identity (id, customer_id, type, value, source) values (gen_random_uuid(), $1, 'device', 'browser', 'test')`,
    [ada],
  );
  await take('v2', { visitor: 'browser' });
  expect(await counts()).toEqual({ v1: ada, v2: ada });
});

test('customers who are joined are one, and parted two, whatever comes meanwhile', async () => {
  await take('b1', { customerId: bea });
  const join = await database.transaction((tx) => joinCustomers(tx, bea, ada, 'test'));
  await take('b2', { customerId: bea });
  expect(await counts()).toEqual({ v1: ada, v2: ada, b1: ada, b2: ada });
  await database.transaction((tx) => partCustomers(tx, ada, join?.joinId as string, 'system'));
  expect(await counts()).toEqual({ v1: ada, v2: ada, b1: bea, b2: bea });
});

test('who is erased leaves no touchpoint, and others theirs', async () => {
  expect(await database.transaction((tx) => eraseTouchpoints(tx, [ada], ['browser']))).toBe(2);
  expect(await counts()).toEqual({ b1: bea, b2: bea });
});
