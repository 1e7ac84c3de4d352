import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addIdentity, type TypedIdentity } from './add-identity.ts';
import { changeIdentity, type IdentityChange } from './change-identity.ts';
import { findCustomer } from './find-customer.ts';
import { recognise } from './recognise.ts';

let bench: TestDatabase;
let anna: string;
beforeAll(async () => {
  bench = await createTestDatabase();
});
afterAll(() => bench.drop());
beforeEach(async () => {
  await bench.pool.query('truncate identity_claim, identity, customer cascade');
  anna = await mail('anna@example.com', 'Anna Nowak');
});

const mail = async (value: string, name: string) =>
  (
    await bench.transaction((tx) =>
      recognise(tx, { from: { type: 'email', value, name }, also: [], language: null, source: 'mail' }),
    )
  ).customerId;
const add = (type: TypedIdentity['type'], value: string, to = anna) =>
  bench.transaction((tx) => addIdentity(tx, to, { type, value }, 'PL', 'agent:a'));
const change = (identityId: string, said: IdentityChange) =>
  bench.transaction((tx) => changeIdentity(tx, anna, identityId, said, 'agent:a'));
const known = async (value: string) =>
  (await findCustomer(bench.db, anna)).identities.find((each) => each.value === value);

test('a number is one of the company’s country unless it says another; the same again adds nothing', async () => {
  expect(await add('phone', '501 502 503')).toMatchObject({ added: true });
  expect(await add('phone', '+48 501-502-503')).toMatchObject({ added: false });
  expect(await known('+48501502503')).toMatchObject({ source: 'agent', verified: false });
  await add('phone', '+49 30 1234567');
  expect(await known('+49301234567')).toBeDefined();
});

test.each([
  ['phone', '12'],
  ['email', 'anna'],
  ['external', '30021'],
] as const)('a bad %s names the field', async (type, value) => {
  await expect(add(type, value)).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'value' }],
  });
});

test('what is somebody else’s is refused by their name', async () => {
  await mail('piotr@example.com', 'Piotr Zieliński');
  await expect(add('email', 'Piotr@Example.com')).rejects.toMatchObject({
    fields: [{ field: 'value', message: 'belongs to Piotr Zieliński already' }],
  });
});

test('a confirmed one is verified, and one that several people use cannot be', async () => {
  const { identityId } = await add('email', 'anna@work.example');
  expect(await change(identityId, { verified: true })).toBe(anna);
  expect(await change(identityId, { verified: true })).toBeNull();
  await change(identityId, { several: true });
  expect(await known('anna@work.example')).toMatchObject({ several: true, verified: false });
  await expect(change(identityId, { verified: true })).rejects.toMatchObject({ code: 'identity_shared' });
  await change(identityId, { several: false });
  await change(identityId, { verified: true });
  expect(await known('anna@work.example')).toMatchObject({ several: false, verified: true });
});

test('who writes from a removed one is somebody new; one of somebody else is not there', async () => {
  const { identityId } = await add('email', 'anna@work.example');
  await change(identityId, 'removed');
  expect(await mail('anna@work.example', 'Somebody')).not.toBe(anna);
  await expect(change(identityId, 'removed')).rejects.toMatchObject({ code: 'identity_not_found' });
});
