/** Connectors over HTTP: bad input named by its field, bytes of webhooks as they came, secrets never given out. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognise } from '../customers/index.ts';
import { createApiKey, permissionsOf } from '../people/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

let whole: WholeApp;
let manager: string;
let outsider: string;
let backOffice: Server;
let baseUrl: string;

beforeAll(async () => {
  whole = await startWholeApp();
  const key = async (scopes: string[]) =>
    (
      await createApiKey(
        whole.database,
        { name: 'a program', scopes },
        permissionsOf('administrator'),
        'system',
      )
    ).key;
  manager = await key(['connectors:manage', 'settings:manage', 'customers:read', 'actions:run']);
  outsider = await key(['connectors:manage', 'customers:read']);
  backOffice = createServer((_request, response) =>
    response.setHeader('content-type', 'application/json').end('{"name":"Jo\\u0000","orders":3}'),
  );
  await new Promise<void>((done) => backOffice.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${(backOffice.address() as AddressInfo).port}`;
});
afterAll(async () => {
  backOffice.closeAllConnections();
  backOffice.close();
  await whole.stop();
});

async function call(key: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${whole.app.address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const config = () => ({
  baseUrl,
  allowPrivate: true,
  signIn: { kind: 'key', in: 'query', name: 'key' },
  endpoints: [{ key: 'one', path: '/customers', query: [{ name: 'by', value: '{{identity.value}}' }] }],
  lookups: [{ key: 'one', identities: ['email'], steps: [{ endpoint: 'one', as: 'one' }] }],
  panels: [
    {
      kind: 'facts',
      key: 'who',
      title: { de: 'Wer' },
      lookup: 'one',
      fields: [{ label: 'Name', value: 'name' }],
    },
  ],
  webhook: {
    verification: { kind: 'hmac', header: 'X-Shopify-Hmac-Sha256', encoding: 'base64' },
    eventType: 'type',
    eventId: '$string(id)',
    events: [{ type: 'shipped', becomes: 'order-shipped', identities: [{ type: 'email', value: 'email' }] }],
  },
});

test('bad input is named down to the field, and who may not reach inside is told so', async () => {
  const broken = config();
  const [panel] = broken.panels;
  if (panel?.fields[0]) panel.fields[0].value = 'name[';
  const { status, body } = await call(manager, 'POST', '/connectors', { name: 'Shop', config: broken });
  expect([status, body.fields[0].field, body.fields[0].said.code]).toEqual([
    400,
    'config.panels.0.fields.0.value',
    'not_expression',
  ]);
  const inside = await call(outsider, 'POST', '/connectors', { name: 'Shop', config: config() });
  expect(inside.body.fields[0]).toMatchObject({ field: 'config.allowPrivate' });
  const tried = { config: config(), lookup: 'one', identity: { type: 'email', value: 'jo@home.example' } };
  expect((await call(outsider, 'POST', '/connectors/try-out', tried)).status).toBe(400);
  expect(
    (await call(outsider, 'POST', '/connectors/openapi', { url: `${baseUrl}/x` })).body.fields[0],
  ).toMatchObject({
    field: 'url',
    message: 'could not be fetched: forbidden address',
  });
});

test('a trial shows what goes out, what comes back and what is made of it, and masks the secret', async () => {
  const trial = {
    config: config(),
    secrets: { signIn: 'hush-hush' },
    lookup: 'one',
    identity: { type: 'email', value: 'jo@home.example' },
  };
  const { body } = await call(manager, 'POST', '/connectors/try-out', trial);
  expect(body.calls).toMatchObject([
    {
      step: 'one',
      request: { method: 'GET', url: `${baseUrl}/customers?by=jo%40home.example&key=••••` },
      answer: { status: 200, body: '{"name":"Jo\\u0000","orders":3}' },
    },
  ]);
  expect(body.panels[0].data.items[0]).toMatchObject({ label: { de: 'Name' }, value: 'Jo' });
  expect(JSON.stringify(body)).not.toContain('hush-hush');
  const sampled = await call(manager, 'POST', '/connectors/try-out', { ...trial, sample: { name: 'Al' } });
  expect([sampled.body.calls, sampled.body.panels[0].data.items[0].value]).toEqual([[], 'Al']);
});

test('a kept secret is used in a trial only where it was entered for', async () => {
  const { body } = await call(manager, 'POST', '/connectors', {
    name: 'Kept',
    config: config(),
    secrets: { signIn: 'hush-hush' },
  });
  expect(body).toMatchObject({ secretsSet: { signIn: true, webhook: false }, health: { state: 'closed' } });
  const trial = {
    connectorId: body.id,
    lookup: 'one',
    identity: { type: 'email', value: 'jo@home.example' },
  };
  const elsewhere = { ...config(), baseUrl: 'https://elsewhere.example' };
  const refused = await call(manager, 'POST', '/connectors/try-out', { ...trial, config: elsewhere });
  expect(refused.body.fields[0].field).toBe('secrets.signIn');
  expect(
    (await call(manager, 'POST', '/connectors/try-out', { ...trial, config: config() })).body.found,
  ).toBe(true);
});

test('a webhook is verified on its bytes, whatever its content type, and its event stands with the customer', async () => {
  const { body: connector } = await call(manager, 'POST', '/connectors', {
    name: 'Hooks',
    config: config(),
    secrets: { webhook: 'hush' },
  });
  const arrival = {
    from: { type: 'email', value: 'jo@home.example' },
    also: [],
    language: null,
    source: 'test',
  };
  const { customerId } = await whole.database.transaction((tx) => recognise(tx, arrival));
  // White space and escapes that a parser would not give back.
  const bytes = '{ "type":"shipped",  "id":7,"email":"jo\\u0040home.example"}';
  const signed = createHmac('sha256', 'hush').update(bytes).digest('base64');
  const post = (signature: string, type: string) =>
    fetch(`${whole.app.address}/hooks/${connector.id}`, {
      method: 'POST',
      headers: { 'x-shopify-hmac-sha256': signature, 'content-type': type },
      body: bytes,
    });
  expect((await post('bm8=', 'application/json')).status).toBe(403);
  for (const type of ['application/json', 'text/plain', 'application/vnd.shop+json'])
    expect((await post(signed, type)).status).toBe(200);
  const path = `/connectors/${connector.id}/deliveries`;
  await expect
    .poll(
      async () => (await call(manager, 'GET', path)).body.items.map((each: { state: string }) => each.state),
      { timeout: 20_000 },
    )
    .toEqual(['done', 'done', 'done']);
  const { body: events } = await call(manager, 'GET', `/customers/${customerId}/connector-events?limit=1`);
  expect(events).toMatchObject({
    items: [{ kind: 'order-shipped', name: { pl: 'Wysłano zamówienie' } }],
    nextCursor: null,
  });
  const [{ id }] = (await call(manager, 'GET', path)).body.items;
  expect((await call(manager, 'GET', `/connector-deliveries/${id}`)).body.body).toBe(bytes);
  expect((await call(manager, 'POST', `/connector-deliveries/${id}/replays`)).body.state).toBe('done');
  expect((await fetch(`${whole.app.address}/hooks/nonsense`, { method: 'POST' })).status).toBe(404);
  const large = await fetch(`${whole.app.address}/hooks/${connector.id}`, {
    method: 'POST',
    body: 'x'.repeat(3_000_000),
  });
  expect(large.status).toBe(413);
});

test('an action asked for twice is carried out once, and leaves one entry in the audit log', async () => {
  const action = {
    key: 'resend',
    name: 'Resend',
    endpoint: 'send',
    fields: [{ key: 'note', label: 'Note', kind: 'text' }],
    result: '"Sent " & $string(orders)',
  };
  const send = {
    key: 'send',
    method: 'POST',
    path: '/send',
    body: { kind: 'json', value: { note: '{{fields.note}}' } },
  };
  const { body: connector } = await call(manager, 'POST', '/connectors', {
    name: 'Acting',
    config: { baseUrl, allowPrivate: true, endpoints: [send], actions: [action] },
  });
  const { body: found } = await call(manager, 'GET', '/customers?q=jo');
  const path = `/customers/${found.items[0].id}/actions`;
  await expect
    .poll(async () => (await call(manager, 'GET', path)).body.items.length, { timeout: 20_000 })
    .toBe(1);
  const wanted = { connectorId: connector.id, action: 'resend', values: { note: 'Hi' } };
  expect((await call(manager, 'POST', `${path}/preview`, wanted)).body).toMatchObject({
    body: '{"note":"Hi"}',
  });
  const run = { ...wanted, clientId: 'program-1' };
  const first = await call(manager, 'POST', path, run);
  const again = await call(manager, 'POST', path, run);
  expect([first.body.state, first.body.result, again.body]).toEqual(['done', 'Sent 3', first.body]);
  expect((await call(manager, 'POST', `/action-runs/${first.body.id}/attempts`)).body).toEqual(first.body);
  const { rows } = await whole.database.pool.query(
    `select thing_name from audit_entry where action = 'connector_action.run'`,
  );
  expect(rows).toEqual([{ thing_name: 'Acting: Resend' }]);
});

test('panels answer at once, and what cannot be kept as it came is kept as it can be', async () => {
  const { body: found } = await call(manager, 'GET', '/customers?q=jo');
  const path = `/customers/${found.items[0].id}/panels`;
  await expect
    .poll(
      async () => (await call(manager, 'GET', path)).body.panels.map((each: { state: string }) => each.state),
      { timeout: 20_000 },
    )
    .toContain('ready');
  const { body } = await call(manager, 'GET', path);
  expect(body.panels.find((each: { state: string }) => each.state === 'ready')).toMatchObject({
    title: { en: 'Wer', de: 'Wer' },
    data: { items: [{ value: 'Jo' }] },
  });
  expect((await call(manager, 'POST', `${path}/refreshes`, {})).status).toBe(202);
});
