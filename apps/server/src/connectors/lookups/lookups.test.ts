import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { upsertCustomers } from '../../customers/index.ts';
import { type Asked, type ConnectorBench, json, openConnectorBench } from '../../testing/connector-bench.ts';
import { configProblems } from '../check-config.ts';
import { configSchema } from '../config/index.ts';
import type { Connectors } from '../index.ts';
import { tryLookup } from '../trying/try-lookup.ts';
import { readPanels } from './read-panels.ts';

let bench: ConnectorBench;
beforeAll(async () => {
  bench = await openConnectorBench();
});
afterAll(() => bench.close());

let count = 0;
let customer: string;
let address: string;
let id: string;
beforeEach(async () => {
  address = `jo${++count}@home.example`;
  customer = await bench.customer(address);
  bench.asked.length = 0;
  // Each test has its own system; the others would be asked for its customers, too.
  await bench.database.pool.query('update connector set enabled = false');
  bench.answer(({ url }, response) => {
    if (url.startsWith('/customers')) return json(response, { results: [{ id: 42, vip: true }] });
    return json(response, { orders: [{ number: '1001', total: 20 }] });
  });
});

const config = (given: object = {}) => ({
  endpoints: [
    { key: 'find', path: '/customers', query: [{ name: 'email', value: '{{identity.value}}' }] },
    { key: 'orders', path: '/orders/{{steps.found.id}}' },
  ],
  lookups: [
    {
      key: 'orders',
      identities: ['external:shop', 'email'],
      steps: [
        { endpoint: 'find', as: 'found', take: 'results[0]' },
        { endpoint: 'orders', as: 'orders', take: 'orders' },
      ],
      freshSeconds: 60,
    },
  ],
  panels: [
    {
      key: 'orders',
      kind: 'table',
      title: 'Orders',
      lookup: 'orders',
      rows: '$',
      columns: [
        { key: 'number', label: 'No.', value: 'number' },
        { key: 'customer', label: 'Of', value: '$string($steps.found.id) & " " & $identity.value' },
      ],
    },
  ],
  facts: [{ key: 'total', name: 'Total', lookup: 'orders', value: '$sum(total)', kind: 'number' }],
  limits: { timeoutMs: 20_000, failures: 2, pauseSeconds: 30 },
  ...given,
});

const configOf = (given: object = {}) =>
  configSchema.parse({ baseUrl: bench.baseUrl, allowPrivate: true, ...config(given) });

async function panelOf(of: string = customer, connectors: Connectors = bench.connectors) {
  const { database, directory, refresher, now } = connectors;
  const panels = await readPanels({ db: database.db, directory, refresher, now }, of);
  const panel = panels.find(({ connectorId }) => connectorId === id);
  if (!panel) throw new Error('no panel');
  return panel;
}

/** What stands there once everybody has answered. */
async function settled(of: string = customer) {
  await panelOf(of);
  await bench.connectors.refresher.idle();
  return panelOf(of);
}

/** From now on it may take so long, milliseconds. */
async function allow(milliseconds: number) {
  await bench.database.pool.query(
    `update connector set version = version + 1, config = jsonb_set(config, '{limits,timeoutMs}', $2::jsonb) where id = $1`,
    [id, String(milliseconds)],
  );
  await bench.connectors.directory.refresh();
}

const later = (seconds: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + seconds * 1000);
};

test('a lookup goes from step to step, is kept, told once, and asked again when it is old', async () => {
  id = await bench.connect(config());
  const told = (await bench.events('connector.panels_changed')).length;
  expect(await panelOf()).toMatchObject({ state: 'waiting', refreshing: true, data: null });
  const panel = await settled();
  expect(panel).toMatchObject({
    state: 'ready',
    refreshing: false,
    problem: null,
    identity: { value: address },
  });
  expect(panel.data).toMatchObject({ rows: [{ cells: [{ value: '1001' }, { value: `42 ${address}` }] }] });
  expect(bench.asked.map(({ url }) => url)).toEqual([
    `/customers?email=${encodeURIComponent(address)}`,
    '/orders/42',
  ]);
  later(61);
  await settled();
  expect(bench.asked).toHaveLength(4);
  // Nothing was new the second time.
  expect(await bench.events('connector.panels_changed')).toHaveLength(told + 1);
  const facts = (await bench.events('connector.fact')).filter(({ connectorId }) => connectorId === id);
  expect(facts).toMatchObject([{ key: 'total', value: 20, kind: 'number' }]);
});

test('who is not known there is absent, and that counts for a while, too', async () => {
  id = await bench.connect(config());
  await settled();
  later(61);
  bench.answer((_asked, response) => json(response, {}, 404));
  expect(await settled()).toMatchObject({ state: 'absent', data: null, problem: null });
  const facts = (await bench.events('connector.fact')).filter(({ connectorId }) => connectorId === id);
  expect(facts.map(({ value }) => value)).toEqual([20, null]);
  const asked = bench.asked.length;
  later(61);
  await settled();
  expect(bench.asked).toHaveLength(asked);
});

test('many who look at the same time, in two processes, ask once', async () => {
  const [, orders] = config().endpoints;
  id = await bench.connect(config({ endpoints: [{ key: 'find', path: '/customers/of-these' }, orders] }));
  const other = await bench.another(2);
  await Promise.all([
    ...Array.from({ length: 20 }, () => panelOf()),
    ...Array.from({ length: 20 }, () => panelOf(customer, other)),
  ]);
  await Promise.all([bench.connectors.refresher.idle(), other.refresher.idle()]);
  expect(bench.asked.filter(({ url }) => url === '/customers/of-these')).toHaveLength(1);
});

test('a system that takes calls and never answers holds nobody up: the last answer stays, with since when', async () => {
  id = await bench.connect(config());
  await settled();
  await allow(200);
  const held: Asked[] = [];
  bench.answer((asked) => held.push(asked));
  const before = await panelOf();
  // Nobody has answered by now, and this has.
  expect(before).toMatchObject({ state: 'ready', refreshing: true });
  expect(before.data).not.toBeNull();
  const after = await settled();
  expect(after).toMatchObject({ state: 'ready', problem: { code: 'timeout' } });
  expect(after.staleSince).not.toBeNull();
  expect(after.data).toEqual(before.data);
  later(16);
  await settled();
  expect(bench.connectors.health(id)).toMatchObject({ state: 'open', reason: { code: 'timeout' } });
  const asked = bench.asked.length;
  later(16);
  expect(await settled(await bench.customer('else@home.example'))).toMatchObject({
    state: 'failed',
    problem: { code: 'paused' },
  });
  expect(bench.asked).toHaveLength(asked);
  bench.answer((_asked, response) => json(response, { results: [{ id: 1 }], orders: [] }));
  await allow(20_000);
  later(600);
  expect(await settled()).toMatchObject({ state: 'absent', staleSince: null, problem: null });
  expect(bench.connectors.health(id)).toMatchObject({ state: 'closed' });
});

test.each<[string, string, (response: Parameters<typeof json>[0]) => void]>([
  [
    'an error page with status 200',
    'bad_answer',
    (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html><title>Oops</title>'),
  ],
  ['half an answer', 'bad_answer', (response) => response.end('{"results": [')],
  ['10 MB and more', 'too_large', (response) => response.end(`"${'x'.repeat(10 * 1024 * 1024 + 1)}"`)],
  [
    'a redirect to where clouds keep credentials',
    'forbidden_address',
    (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  ],
  ['no permission', 'refused', (response) => json(response, {}, 403)],
  ['a broken connection', 'unreachable', (response) => response.destroy()],
])('%s is said to be that', async (_name, code, answer) => {
  id = await bench.connect(config({ limits: { timeoutMs: 20_000 } }));
  bench.answer((_asked, response) => answer(response));
  expect(await settled()).toMatchObject({ state: 'failed', data: null, problem: { code } });
});

test('an expression that fails is named, and the rest is shown', async () => {
  const [panel] = config().panels;
  const broken = {
    key: 'broken',
    kind: 'facts',
    title: 'B',
    lookup: 'orders',
    fields: [{ label: 'A', value: '$sum(number)' }],
  };
  id = await bench.connect(config({ panels: [panel, broken] }));
  await settled();
  const { database, directory, refresher, now } = bench.connectors;
  const all = await readPanels({ db: database.db, directory, refresher, now }, customer);
  const mine = all.filter(({ connectorId }) => connectorId === id);
  expect(mine.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'mapping']);
  expect(mine[1]?.problem?.detail).toContain('broken.fields.0.value');
});

test('an OAuth token is fetched once for all, used until it ends or is refused, and never shown', async () => {
  let issued = 0;
  let valid = '';
  const signIn = { kind: 'oauth2', tokenUrl: `${bench.baseUrl}/token`, clientId: 'us' };
  bench.answer(({ url, headers }, response) => {
    if (url === '/token') {
      valid = `token-${++issued}`;
      return json(response, { access_token: valid, expires_in: 3600 });
    }
    if (headers.authorization !== `Bearer ${valid}`) return json(response, {}, 401);
    return json(response, { results: [{ id: 1 }], orders: [{ number: '1' }] });
  });
  id = await bench.connect(config({ signIn }), { signIn: 'hush' });
  expect(await settled()).toMatchObject({ state: 'ready' });
  await settled(await bench.customer('second@home.example'));
  expect(issued).toBe(1);
  valid = 'withdrawn';
  later(61);
  expect(await settled()).toMatchObject({ state: 'ready', problem: null });
  expect(issued).toBe(2);
  const { rows } = await bench.database.pool.query('select * from connector_reading');
  expect(JSON.stringify(rows)).not.toMatch(/hush|token-/);
});

test('an expired reading is asked anew when somebody looks, a configuration that changed as well', async () => {
  id = await bench.connect(config());
  await settled();
  const first = bench.asked.length;
  await bench.database.pool.query('update connector set version = version + 1 where id = $1', [id]);
  await bench.connectors.directory.refresh();
  await settled();
  expect(bench.asked.length).toBe(first + 2);
});

test('a number that was imported finds its customer in the system it is of, and in no other', async () => {
  id = await bench.connect(config());
  const take = async (externalId: string, source: string) => {
    const settings = { source, language: 'en' as const };
    const record = { name: `Jo ${source}`, externalId };
    const [told] = await upsertCustomers(bench.database, [record], settings, {
      by: 'system',
      now: new Date(),
    });
    return told?.customerIds[0] ?? '';
  };
  const known = { type: 'external:shop', value: '30021' };
  expect(await settled(await take('30021', 'shop'))).toMatchObject({ state: 'ready', identity: known });
  expect(bench.asked[0]?.url).toBe('/customers?email=30021');
  expect(await settled(await take('30021', 'shop2'))).toMatchObject({ state: 'no_identity' });
  const trial = {
    connectorId: null,
    config: configOf(),
    secrets: {},
    mayReachInside: true,
    lookup: 'orders',
  };
  bench.asked.length = 0;
  const deps = { ...bench.connectors, db: bench.database.db };
  expect(await tryLookup(deps, { ...trial, identity: known })).toMatchObject({ found: true });
  expect(bench.asked[0]?.url).toBe('/customers?email=30021');
});

test.each(['external_id', 'external:', 'external:the shop', 'external:shop:eu'])(
  'by %s nobody could be found, and that is said at its field',
  (type) => {
    const [lookup] = config().lookups;
    const problems = configProblems(configOf({ lookups: [{ ...lookup, identities: ['email', type] }] }));
    expect(problems).toMatchObject([{ field: 'lookups.0.identities.1' }]);
  },
);
