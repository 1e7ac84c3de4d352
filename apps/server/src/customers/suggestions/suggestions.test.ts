import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../platform/log/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { changeCustomer } from '../change-customer.ts';
import { claimHandles } from '../claim-handles.ts';
import { distinguish, undistinguish } from '../distinguish.ts';
import { joinCustomers } from '../join-customers.ts';
import { partCustomers } from '../part-customers.ts';
import { recognise } from '../recognise.ts';
import type { HandleInput } from '../types.ts';
import { compareCustomers } from './compare-customers.ts';
import { learnAnew } from './learn.ts';
import { unlearned } from './learned.ts';
import { latestModel } from './model-store.ts';
import { listSuggestions, readSameAs } from './read-suggestions.ts';

const now = new Date('2026-03-02T08:00:00Z');
const agent = { by: 'agent:anna', now };
let bench: TestDatabase;

beforeAll(async () => {
  bench = await createTestDatabase();
});
afterAll(() => bench.drop());
beforeEach(() =>
  bench.pool.query(
    'truncate customer_key, customer_suggestion, customer_distinction, customer_model, customer_link, identity_claim, identity, customer cascade',
  ),
);

const mail = (value: string, name: string, also: HandleInput[] = []) =>
  bench
    .transaction((tx) =>
      recognise(tx, { from: { type: 'email', value, name }, also, language: null, source: 'test' }),
    )
    .then(({ customerId }) => customerId);
const claim = (customerId: string, type: string, value: string) =>
  bench.transaction((tx) => claimHandles(tx, { customerId, homeId: customerId }, [{ type, value }], 'test'));
const knows = (id: string, attributes: Record<string, string>) =>
  changeCustomer(bench, id, { attributes }, 'system');
const compare = (...ids: string[]) =>
  bench.transaction((tx) => compareCustomers(tx, ids, unlearned(1000), now));
const suggested = async (id: string) =>
  (await readSameAs(bench.db, id)).suggestions.map(({ customerId }) => customerId);

async function twice(): Promise<[kasia: string, work: string]> {
  const kasia = await mail('katarzyna@home.example', 'Kasia Wiśniewska', [
    { type: 'phone', value: '+48501502503' },
  ]);
  const work = await mail('k.w@work.example', 'Katarzyna Wiśniewski');
  await claim(work, 'phone', '+48501502503');
  await compare(kasia, work);
  return [kasia, work];
}

test('a customer who comes twice is suggested on both sides, and the reasons say why', async () => {
  const [kasia, work] = await twice();
  expect(await suggested(kasia)).toEqual([work]);
  const { suggestions } = await readSameAs(bench.db, work);
  expect(suggestions).toMatchObject([{ customerId: kasia, name: 'Kasia Wiśniewska' }]);
  const why = Object.fromEntries(suggestions[0]?.reasons.map(({ field, level }) => [field, level]) ?? []);
  expect(why).toMatchObject({ phone: 'same', given: 'short', surname: 'form' });
  const { items, open, next } = await listSuggestions(bench.db, null, 1);
  expect([items.length, open]).toEqual([1, 1]);
  expect((await listSuggestions(bench.db, next, 1)).items).toEqual([]);
});

test('people of one household are two, and so is everybody who shares a number', async () => {
  const address = { street: 'Polna 3', postcode: '00-625', city: 'Warszawa' };
  const jan = await mail('jan@example.com', 'Jan Kowalski', [{ type: 'phone', value: '+48221234567' }]);
  const anna = await mail('anna@example.com', 'Anna Kowalska');
  const twin = await mail('jan.2@example.com', 'Jan Kowalski');
  for (const [id, birthDate] of [
    [jan, '1961-04-02'],
    [anna, '1963-11-20'],
    [twin, '1990-08-30'],
  ] as const)
    await knows(id, { ...address, birthDate });
  await claim(anna, 'phone', '+48221234567');
  await claim(twin, 'phone', '+48221234567');
  await compare(jan, anna, twin);
  expect([await suggested(jan), await suggested(anna), await suggested(twin)]).toEqual([[], [], []]);
});

test('an address of a role brings nobody together', async () => {
  const one = await mail('one@example.com', 'Ewa Nowak');
  const other = await mail('other@example.com', 'Ewa Nowak');
  await claim(one, 'email', 'info@firm.example');
  await claim(other, 'email', 'info@firm.example');
  await compare(one, other);
  expect(await suggested(one)).toEqual([]);
});

test('the no of a person is remembered through joins, and taken back', async () => {
  const [kasia, work] = await twice();
  const say = (a: string, b: string) => bench.transaction((tx) => distinguish(tx, a, b, agent.by, now));
  expect([await say(kasia, work), await say(work, kasia)]).toEqual([true, false]);
  expect(await suggested(kasia)).toEqual([]);
  await compare(kasia, work);
  expect(await suggested(work)).toEqual([]);

  const third = await mail('third@example.com', 'Somebody Else');
  await bench.transaction((tx) => joinCustomers(tx, work, third, 'agent', agent));
  await compare(third, work, kasia);
  const known = await readSameAs(bench.db, third);
  expect(known.distinctions.map(({ standsWith }) => standsWith)).toEqual([kasia]);
  // Evidence that comes by itself does not outweigh it.
  expect(await bench.transaction((tx) => joinCustomers(tx, kasia, third, 'reply'))).toBeNull();

  await bench.transaction((tx) => undistinguish(tx, kasia, third, agent.by, now));
  expect((await readSameAs(bench.db, third)).distinctions).toEqual([]);
});

test('somebody’s yes takes their no back, and the no stands again once the yes is undone', async () => {
  const [kasia, work] = await twice();
  await bench.transaction((tx) => distinguish(tx, kasia, work, agent.by, now));
  const join = await bench.transaction((tx) => joinCustomers(tx, work, kasia, 'agent', agent));
  expect((await readSameAs(bench.db, kasia)).distinctions).toEqual([]);
  await bench.transaction((tx) => partCustomers(tx, kasia, join?.joinId ?? '', agent.by));
  expect((await readSameAs(bench.db, kasia)).distinctions.map(({ otherId }) => otherId)).toEqual([work]);
  await compare(kasia, work);
  expect(await suggested(kasia)).toEqual([]);
});

test('joined customers are suggested no more, and again once they are parted', async () => {
  const [kasia, work] = await twice();
  const join = await bench.transaction((tx) => joinCustomers(tx, work, kasia, 'agent', agent));
  await compare(kasia, work);
  expect((await listSuggestions(bench.db, null, 10)).open).toBe(0);
  await bench.transaction((tx) => partCustomers(tx, kasia, join?.joinId ?? '', agent.by));
  await compare(kasia, work);
  expect(await suggested(work)).toEqual([kasia]);
});

test('weights are learned from the company’s own customers, and what is suggested is judged by them', async () => {
  const [kasia, work] = await twice();
  for (let i = 0; i < 60; i++)
    await mail(`person${i}@example.com`, `${'Ada Ben Cem Dora Emil'.split(' ')[i % 5]} Name${i}`);
  const deps = { database: bench, log: createLogger('silent', false), now: () => now };
  expect(await learnAnew(deps)).toBe(true);
  expect(await learnAnew(deps)).toBe(false);
  expect(await latestModel(bench.db)).toMatchObject({ people: 62 });
  expect(await suggested(kasia)).toEqual([work]);
});
