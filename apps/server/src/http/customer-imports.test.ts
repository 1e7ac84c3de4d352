import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApiKey, permissions } from '../people/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

let whole: WholeApp;
let authorization: string;
beforeAll(async () => {
  whole = await startWholeApp({ MAX_IMPORT_BYTES: '70000' });
  const { key } = await createApiKey(
    whole.database,
    { name: 'CRM', scopes: ['customers:import', 'customers:read', 'conversations:read'] },
    new Set<string>(permissions),
    'system',
  );
  authorization = `Bearer ${key}`;
});
afterAll(() => whole.stop());

const ask = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object | string,
  type?: string,
) =>
  whole.app.http.inject({
    method,
    url: `/api/v1${url}`,
    headers: { authorization, ...(type && { 'content-type': type }) },
    ...(payload !== undefined && { payload }),
  });

const upload = (text: string) =>
  ask(
    'POST',
    '/customer-imports',
    `--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${text}\r\n--b--\r\n`,
    'multipart/form-data; boundary=b',
  );

it('a table is uploaded, understood otherwise, imported by the job, and what was left out is fetched', async () => {
  const made = await upload('Name,Handle,E-Mail\nAda,"+48 501","ada@example.com"\nBo,=cmd(),broken\n');
  expect(made.statusCode).toBe(201);
  const { id, columns, reading } = made.json();
  expect(columns[2]).toEqual({ name: 'E-Mail', samples: ['ada@example.com', 'broken'] });
  expect(reading.columns).toEqual({ Name: 'name', Handle: null, 'E-Mail': 'email' });
  const chosen = await ask('PUT', `/customer-imports/${id}/reading`, {
    ...reading,
    source: 'shop',
    columns: { Name: 'surname', Handle: null, 'E-Mail': 'email' },
  });
  expect(chosen.json()).toMatchObject({ state: 'uploaded', reading: { source: 'shop' } });
  expect((await ask('POST', `/customer-imports/${id}/run`)).statusCode).toBe(202);
  await expect
    .poll(async () => (await ask('GET', `/customer-imports/${id}`)).json().state, { timeout: 30_000 })
    .toBe('done');
  expect((await ask('GET', '/customer-imports')).json().items).toMatchObject([
    { id, counts: { new: 1, matched: 0, doubtful: 0, bad: 1 }, startable: false },
  ]);
  const report = await ask('GET', `/customer-imports/${id}/left-out?language=nl`);
  expect(report.body).toBe(
    "\uFEFFRegel,Waarom overgeslagen,Misschien,Name,Handle,E-Mail\r\n3,Het e-mailadres kan niet kloppen,,Bo,'=cmd(),broken\r\n",
  );
});

it('a table that is too large is refused, and nothing of it stays', async () => {
  const answer = await upload(`name,email\n${'Ada,ada@example.com\n'.repeat(5000)}`);
  expect(answer.json()).toMatchObject({ status: 413, code: 'too_large' });
  const { rows } = await whole.database.pool.query("select 1 from file where owner_type = 'customer_import'");
  expect(rows).toEqual([]);
});

it('records of a program are taken in once, as JSON or a line each; bad ones say why', async () => {
  const records = [
    { externalId: '7', name: 'Zoe Lind', email: 'zoe@example.com', attributes: { tier: 'gold' } },
    { externalId: '8', email: 'nothing' },
  ];
  const first = await ask('POST', '/customers/upserts?source=crm&language=nl', records);
  expect(first.json().items).toMatchObject([{ outcome: 'new' }, { outcome: 'bad', reason: 'wrong_email' }]);
  const lines = `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
  const again = await ask('POST', '/customers/upserts?source=crm', lines, 'application/x-ndjson');
  expect(again.json().items[0]).toEqual({ ...first.json().items[0], outcome: 'matched' });
  const wrong = await ask(
    'POST',
    '/customers/upserts?source=crm',
    '{"name":"A"}\n{no',
    'application/x-ndjson',
  );
  expect(wrong.json()).toMatchObject({ code: 'invalid_input', fields: [{ field: '1' }] });
  const empty = await ask('POST', '/customers/upserts?source=crm', [{ email: 5 }]);
  expect(empty.json()).toMatchObject({ code: 'invalid_input', fields: [{ field: '0.email' }] });
});
