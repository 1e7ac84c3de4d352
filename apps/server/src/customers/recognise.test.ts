import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { listClaims } from './claim-store.ts';
import { customerOfHandle, findCustomer } from './find-customer.ts';
import { recognise } from './recognise.ts';
import type { HandleInput } from './types.ts';

let bench: TestDatabase;
beforeAll(async () => {
  bench = await createTestDatabase();
});
afterAll(() => bench.drop());
beforeEach(() => bench.pool.query('truncate identity_claim, identity, customer cascade'));

const arrive = (from: HandleInput, also: HandleInput[] = [], knownAs?: string) =>
  bench.transaction((tx) =>
    recognise(tx, { from, also, language: null, source: 'test', ...(knownAs ? { knownAs } : {}) }),
  );
const mail = (value: string, name: string, more: Partial<HandleInput> = {}) =>
  arrive({ type: 'email', value, name, ...more });
const find = (id: string) => findCustomer(bench.db, id);

test('an address of a role is nobody: one customer called by it, whoever writes, and never verified', async () => {
  const anna = await mail('info@firm.example', 'Anna Nowak', { verified: true });
  const piotr = await mail('info@firm.example', 'Piotr Zieliński');
  expect(piotr.customerId).toBe(anna.customerId);
  expect([anna.customerName, piotr.customerName]).toEqual(['Anna Nowak', 'Piotr Zieliński']);
  expect(await find(anna.customerId)).toMatchObject({
    name: 'info@firm.example',
    identities: [{ verified: false, several: true }],
  });
});

test('what is named from a shared address stays a claim: it is of one of those who use it', async () => {
  const { customerId } = await arrive({ type: 'email', value: 'info@firm.example', name: 'Anna' }, [
    { type: 'phone', value: '+48501502503' },
  ]);
  expect(await customerOfHandle(bench.db, { type: 'phone', value: '+48501502503' })).toBeNull();
  expect(await listClaims(bench.db, customerId)).toEqual([{ type: 'phone', value: '+48501502503' }]);
});

test('a shared address that somebody types in is not theirs', async () => {
  const { customerId } = await arrive({ type: 'device', value: 'd1', name: 'Anna Nowak' }, [
    { type: 'email', value: 'info@firm.example' },
  ]);
  const firm = await mail('info@firm.example', 'Piotr Zieliński');
  expect(firm.customerId).not.toBe(customerId);
});

test('a proven identity of one’s own says who wrote from a shared address', async () => {
  const own = { type: 'external', value: 'crm:7', verified: true };
  const firm = await mail('info@firm.example', 'Somebody Else');
  const anna = await arrive({ type: 'email', value: 'info@firm.example', name: 'Anna Nowak' }, [own]);
  expect(anna.customerId).not.toBe(firm.customerId);
  expect(await find(anna.customerId)).toMatchObject({
    name: 'Anna Nowak',
    identities: [{ type: 'external', verified: true }],
  });
  expect((await arrive({ type: 'email', value: 'info@firm.example' }, [own])).customerId).toBe(
    anna.customerId,
  );
});

test('who answers our token from a shared address is whom we wrote to, and the address is not theirs', async () => {
  const anna = await mail('anna@home.example', 'Anna Nowak');
  const answer = await arrive({ type: 'email', value: 'office@firm.example' }, [], anna.customerId);
  expect(answer.customerId).toBe(anna.customerId);
  expect((await find(anna.customerId)).identities.map(({ value }) => value)).toEqual(['anna@home.example']);
});

test('the third person who is called differently makes a number or an address a shared one', async () => {
  const first = await mail('kowalscy@home.example', 'Jan Kowalski', { verified: true });
  const several = async () => (await find(first.customerId)).identities[0]?.several;
  await mail('kowalscy@home.example', 'Janek Kowalski');
  await mail('kowalscy@home.example', 'Kowalski');
  await mail('kowalscy@home.example', 'Anna Kowalska');
  await mail('kowalscy@home.example', 'Ania Kowalska');
  expect(await several()).toBe(false);
  await mail('kowalscy@home.example', 'Piotr Kowalski');
  expect(await several()).toBe(true);
  expect((await find(first.customerId)).name).toBe('Jan Kowalski');
});
