import { afterEach, beforeEach, expect, test } from 'vitest';
import { recognise } from '../customers/index.ts';
import { appendEvents, readEvents } from '../platform/events/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { joinIn } from '../testing/joining.ts';
import {
  changeProfileSettings,
  customerLanguage,
  profileConsumer,
  readCustomerFilter,
  readProfile,
  readProfileSettings,
  saveSegment,
  systemFacts,
  tellFacts,
} from './index.ts';
import { sweepStep } from './start-profiles.ts';

let bench: ChannelBench;
let kasia: string;
beforeEach(async () => {
  bench = await openChannelBench();
  kasia = await customer('kasia');
  const settings = await readProfileSettings(bench.database.db);
  await changeProfileSettings(bench.database, { ...settings, formula: 'orders_total * 0.5' }, 'system');
});
afterEach(() => bench.close());

const shop = '01900000-0000-7000-8000-0000000000aa';
const minute = 60_000;
const now = () => bench.clock.now;

async function customer(name: string): Promise<string> {
  const from = { type: 'email', value: `${name}@example.com`, name };
  const found = await bench.database.transaction((tx) =>
    recognise(tx, { from, also: [], language: null, source: 'test' }),
  );
  return found.customerId;
}

/** As a connector tells of it. */
const told = (customerId: string, value: number | null, minutes: number) =>
  bench.database.transaction((tx) =>
    appendEvents(tx, [
      {
        type: 'connector.fact',
        customerId,
        data: {
          connectorId: shop,
          key: 'orders_total',
          name: { en: 'Turnover' },
          kind: 'number',
          value,
          at: new Date(now().getTime() + minutes * minute).toISOString(),
        },
      },
    ]),
  );

/** Both consumers hear the whole log, as new ones would, and everybody is gone through. */
async function settle(): Promise<void> {
  for (const consumer of [systemFacts({ wake: () => {} }), profileConsumer({ now, wake: () => {} })]) {
    await bench.settle();
    const events = await readEvents(bench.database.db, 0, 1000);
    const mine = events.filter((event) => consumer.types.includes(event.type));
    await bench.database.transaction((tx) => consumer.handle(mine, tx));
  }
  while (await bench.database.transaction((tx) => sweepStep(tx, now())));
  await bench.settle();
}
const profile = (id = kasia) => readProfile(bench.database.db, id, now());
const amount = async (id = kasia) => (await profile(id)).value?.amount ?? null;

test('what a connected system knows counts for value and segments, and told again changes nothing', async () => {
  await told(kasia, 300, 0);
  await settle();
  expect(await profile()).toMatchObject({
    value: { amount: 150, source: 'computed' },
    facts: [{ name: 'orders_total', value: 300, source: `connector:${shop}`, at: now().toISOString() }],
  });
  const tree = readCustomerFilter(
    'orders_total:>=300',
    await customerLanguage(bench.database.db, []),
    'segment',
  );
  const kept = { name: 'Big', kind: 'segment' as const, description: '', tree };
  await saveSegment(bench.database, null, kept, 'system', now());
  await settle();
  expect((await profile()).segments).toMatchObject([{ name: 'Big' }]);
  const events = async () =>
    (await readEvents(bench.database.db, 0, 1000)).map(({ seq, type }) => [seq, type]);
  const facts = async () => (await bench.database.pool.query('select * from customer_fact')).rows;
  const before = [await events(), await facts()];
  await settle();
  expect([await events(), await facts()]).toEqual(before);
});

test('a later fact wins, an earlier one that arrives late does not, none takes it back', async () => {
  await told(kasia, 300, 0);
  await told(kasia, 500, 2);
  await told(kasia, 10, 1);
  await settle();
  expect(await amount()).toBe(250);
  await told(kasia, null, 3);
  await settle();
  expect((await profile()).facts).toEqual([]);
  expect(await amount()).not.toBe(250);
});

test('a system that was asked for two who are one is not added to itself; another one is', async () => {
  const katarzyna = await customer('katarzyna');
  await told(katarzyna, 100, 0);
  await joinIn(bench, kasia, katarzyna);
  await told(kasia, 120, 1);
  await tellFacts(
    bench.database,
    kasia,
    { source: 'branch', at: now(), facts: { orders_total: 80 } },
    'api_key:1',
    now(),
  );
  await settle();
  expect(await amount()).toBe(100);
});

test('of a system that was taken away, and of somebody who was erased, nothing counts', async () => {
  const berta = await customer('berta');
  await told(kasia, 300, 0);
  await settle();
  await bench.database.transaction((tx) =>
    appendEvents(tx, [{ type: 'connector.changed', data: { connectorId: shop, deleted: true } }]),
  );
  await told(berta, 300, 0);
  await bench.database.pool.query('update customer set erased_at = now() where id = $1', [berta]);
  await settle();
  expect((await profile()).facts).toEqual([]);
  expect(await amount()).not.toBe(150);
  const { rows } = await bench.database.pool.query('select * from customer_fact where customer_id = $1', [
    berta,
  ]);
  expect(rows).toEqual([]);
});
