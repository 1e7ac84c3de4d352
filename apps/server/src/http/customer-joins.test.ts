import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognise } from '../customers/index.ts';
import { createApiKey } from '../people/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

let whole: WholeApp;
let authorization: string;
beforeAll(async () => {
  whole = await startWholeApp();
  const scopes = ['customers:read' as const, 'customers:write' as const];
  const made = await createApiKey(whole.database, { name: 'Joins', scopes }, new Set(scopes), 'system');
  authorization = `Bearer ${made.key}`;
});
afterAll(() => whole.stop());

async function ask(method: string, path: string, body?: object) {
  const answer = await fetch(`${whole.app.address}/api/v1/customers/${path}`, {
    method,
    headers: { authorization, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}

const known = async (value: string, name: string): Promise<string> => {
  const found = await whole.database.transaction((tx) =>
    recognise(tx, { from: { type: 'email', value, name }, also: [], language: null, source: 'test' }),
  );
  return found.customerId;
};

test('two customers are joined after a yes, shown as one, audited, and parted again', async () => {
  const kasia = await known('kasia@example.com', 'Kasia');
  const katarzyna = await known('katarzyna@example.com', 'Katarzyna');
  expect(await ask('POST', `${kasia}/joins`, { customerId: katarzyna })).toMatchObject({
    status: 400,
    body: { fields: [{ field: 'confirmed' }] },
  });
  const join = { customerId: katarzyna, confirmed: true };
  const { status, body } = await ask('POST', `${kasia}/joins`, join);
  expect(status).toBe(201);
  expect(await ask('POST', `${kasia}/joins`, join)).toEqual({ status: 201, body });
  expect((await ask('GET', `${katarzyna}/panel`)).body).toMatchObject({
    customer: { id: kasia, name: 'Kasia' },
    joins: [{ joinId: body.joinId, customerId: katarzyna, name: 'Katarzyna' }],
  });
  expect((await ask('DELETE', `${kasia}/joins/${body.joinId}`)).status).toBe(204);
  expect((await ask('DELETE', `${kasia}/joins/${body.joinId}`)).status).toBe(204);
  expect((await ask('GET', katarzyna)).body).toMatchObject({ id: katarzyna, name: 'Katarzyna' });
  const { rows } = await whole.database.pool.query(
    "select action, thing_name from audit_entry where action like 'customer.%' order by seq",
  );
  const named = (action: string) =>
    rows
      .filter((row) => row.action === action)
      .map((row) => row.thing_name)
      .sort();
  expect([named('customer.joined'), named('customer.parted')]).toEqual([
    ['Kasia', 'Katarzyna'],
    ['Kasia', 'Katarzyna'],
  ]);
});
