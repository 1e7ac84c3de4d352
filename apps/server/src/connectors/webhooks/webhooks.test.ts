import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { upsertCustomers } from '../../customers/index.ts';
import { type ConnectorBench, openConnectorBench } from '../../testing/connector-bench.ts';
import { connectorConsumer } from '../consumer.ts';
import { selectDeliveries, selectDelivery } from './delivery-store.ts';
import { selectEvents } from './event-store.ts';
import { readDelivery } from './read-delivery.ts';
import { takeDelivery } from './take-delivery.ts';
import { verify } from './verify.ts';

let bench: ConnectorBench;
let id: string;
let count = 0;
let address: string;
beforeAll(async () => {
  bench = await openConnectorBench();
});
afterAll(() => bench.close());

const webhook = {
  verification: { kind: 'hmac', header: 'X-Shop-Hmac', encoding: 'base64' },
  eventType: '$headers."x-topic"',
  eventId: 'id',
  events: [
    {
      type: 'orders/fulfilled',
      becomes: 'order-shipped',
      at: 'at',
      identities: [{ type: 'email', value: 'email' }],
      title: '"Order " & name',
      fields: [{ label: 'Total', value: 'total', format: 'money', currency: '"EUR"' }],
    },
  ],
};
beforeEach(async () => {
  address = `jo${++count}@home.example`;
  id = await bench.connect({ webhook }, { webhook: 'hush' });
});

async function deliver(body: unknown, { topic = 'orders/fulfilled', secret = 'hush' } = {}): Promise<string> {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const mac = createHmac('sha256', secret).update(bytes).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'x-topic': topic,
    'x-shop-hmac': mac,
    authorization: 'Basic x',
  };
  const delivery = await takeDelivery(bench.connectors, id, { body: bytes, headers });
  await bench.connectors.deliveries.settle();
  return delivery;
}

const shipped = (given: object = {}) => ({
  id: 7,
  email: address,
  name: '#1001',
  total: '19.90',
  at: '2026-05-04T09:00:00Z',
  ...given,
});
const eventsOf = (customer: string) => selectEvents(bench.database.db, [customer], { limit: 10 });
const stateOf = async (delivery: string) => (await selectDelivery(bench.database.db, delivery))?.state;

/** Consumers hear everything from the beginning, as after a fresh start. */
async function hear() {
  const { rows } = await bench.database.pool.query(
    `select id as seq, type, customer_id as "customerId", conversation_id as "conversationId", data from event_pending order by id`,
  );
  const consumer = connectorConsumer({ now: () => bench.clock.now });
  const mine = rows.filter(({ type }) => consumer.types.includes(type));
  await bench.database.transaction((tx) => consumer.handle(mine, tx));
}

test('what a system tells is an event of the customer it names, once, however often it is told', async () => {
  const customer = await bench.customer(address);
  const first = await deliver(shipped());
  await deliver(shipped());
  await readDelivery(bench.connectors, first, true);
  expect(await eventsOf(customer)).toMatchObject([
    {
      kind: 'order-shipped',
      title: 'Order #1001',
      at: new Date('2026-05-04T09:00:00Z'),
      fields: [{ label: { pl: 'Total' }, value: 19.9, currency: 'EUR' }],
    },
  ]);
  const told = (await bench.events('connector.event')).filter(({ connectorId }) => connectorId === id);
  expect(told).toMatchObject([{ kind: 'order-shipped' }]);
});

test('a wrong signature, another secret or changed bytes store nothing', async () => {
  await expect(deliver(shipped(), { secret: 'guessed' })).rejects.toMatchObject({ code: 'wrong_signature' });
  const bytes = Buffer.from('{"id":1}');
  const mac = createHmac('sha256', 'hush').update('{"id":2}').digest('base64');
  const changed = takeDelivery(bench.connectors, id, { body: bytes, headers: { 'x-shop-hmac': mac } });
  await expect(changed).rejects.toMatchObject({ code: 'wrong_signature' });
  expect(await selectDeliveries(bench.database.db, id, { limit: 10 })).toEqual([]);
});

test('what cannot be read is kept with the reason and read anew when the mapping is right; nothing behind it waits', async () => {
  const customer = await bench.customer(address);
  const broken = await deliver('{"id": 1, ');
  const nameless = await deliver(shipped({ id: null }));
  const timeless = await deliver(shipped({ at: 'soon' }));
  const unknown = await deliver(shipped(), { topic: 'products/update' });
  await deliver(shipped({ id: 8 }));
  expect(await Promise.all([broken, nameless, timeless, unknown].map(stateOf))).toEqual([
    'held',
    'held',
    'held',
    'ignored',
  ]);
  const problems = (await selectDeliveries(bench.database.db, id, { state: 'held', limit: 10 })).map(
    ({ problem }) => problem,
  );
  expect(problems.map((each) => each?.field)).toEqual(['events.0.at', 'eventId', 'body']);
  expect(await eventsOf(customer)).toHaveLength(1);
  const [entry] = webhook.events;
  const fixed = { ...webhook, events: [{ ...entry, at: undefined, identities: entry?.identities }] };
  await bench.database.pool.query(
    `update connector set config = jsonb_set(config, '{webhook,events,0}', $2::jsonb) where id = $1`,
    [id, JSON.stringify({ ...fixed.events[0], at: undefined })],
  );
  await readDelivery(bench.connectors, timeless, true);
  expect(await stateOf(timeless)).toBe('done');
  expect(await eventsOf(customer)).toHaveLength(2);
});

test('an event of somebody unknown waits until they are known', async () => {
  await deliver(shipped());
  expect((await bench.events('connector.event')).filter(({ connectorId }) => connectorId === id)).toEqual([]);
  const customer = await bench.customer(address);
  await hear();
  await hear();
  expect(await eventsOf(customer)).toHaveLength(1);
  const told = (await bench.events('connector.event')).filter(({ connectorId }) => connectorId === id);
  expect(told).toHaveLength(1);
});

test('a customer number finds whose it is as it was imported, and waits for them as well', async () => {
  const [entry] = webhook.events;
  const identities = [{ type: 'external:shop', value: 'customer' }];
  const numbered = { ...webhook, events: [{ ...entry, identities }] };
  id = await bench.connect({ webhook: numbered }, { webhook: 'hush' });
  const take = async (externalId: string) => {
    const records = [{ name: `Jo ${externalId}`, externalId }];
    const settings = { source: 'shop', language: 'en' as const };
    const by = { by: 'system', now: bench.clock.now };
    const [told] = await upsertCustomers(bench.database, records, settings, by);
    return told?.customerIds[0] ?? '';
  };
  const known = await take('30021');
  await deliver(shipped({ id: 21, customer: 30021 }));
  expect(await eventsOf(known)).toHaveLength(1);
  await deliver(shipped({ id: 22, customer: 30022 }));
  const later = await take('30022');
  await hear();
  expect(await eventsOf(later)).toHaveLength(1);
});

test('a clock that is ahead puts nothing into the future', async () => {
  const customer = await bench.customer(address);
  await deliver(shipped({ at: '2031-01-01T00:00:00Z' }));
  expect((await eventsOf(customer))[0]?.at).toEqual(bench.clock.now);
});

test('no secret is kept of what came', async () => {
  const delivery = await deliver(shipped());
  const kept = await selectDelivery(bench.database.db, delivery);
  expect(Object.keys(kept?.headers ?? {}).sort()).toEqual(['content-type', 'x-topic']);
});

const now = new Date('2026-05-04T10:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
const body = Buffer.from('{"größe":1}');
const stripeMac = (at: number) => createHmac('sha256', 'hush').update(`${at}.`).update(body).digest('hex');

test('signatures over time and bytes hold for a while only, whichever way the clock is wrong', () => {
  const stripe = { kind: 'stripe', header: 'Stripe-Signature', toleranceSeconds: 300 } as const;
  const given = (at: number, mac = stripeMac(at)) => ({
    'stripe-signature': `t=${at},v1=${'0'.repeat(64)},v1=${mac}`,
  });
  const verdict = (headers: Record<string, string>, secret: string | null = 'hush') =>
    verify(stripe, secret, body, headers, now);
  expect(verdict(given(seconds))).toBe('genuine');
  expect([verdict(given(seconds - 301)), verdict(given(seconds + 301))]).toEqual(['too_old', 'too_old']);
  expect(verdict(given(seconds, stripeMac(seconds - 301)))).toBe('wrong');
  expect([verdict({}), verdict(given(seconds), null), verdict(given(seconds), '')]).toEqual([
    'wrong',
    'wrong',
    'wrong',
  ]);
});

test('schemes of one’s own: prefix, hexadecimal in either case, a time in a header; tokens and passwords', () => {
  const own = {
    kind: 'hmac',
    header: 'X-Signature',
    encoding: 'hex',
    prefix: 'sha256=',
    signed: '{timestamp}.{body}',
    timestampHeader: 'X-Time',
    toleranceSeconds: 60,
  } as const;
  const headers = { 'x-signature': `sha256=${stripeMac(seconds).toUpperCase()}`, 'x-time': String(seconds) };
  expect(verify(own, 'hush', body, headers, now)).toBe('genuine');
  expect(verify(own, 'hush', body, { ...headers, 'x-time': String(seconds + 1) }, now)).toBe('wrong');
  const token = { kind: 'token', header: 'X-Token', prefix: 'Bearer ' } as const;
  expect(verify(token, 'hush', body, { 'x-token': 'Bearer hush' }, now)).toBe('genuine');
  expect(verify(token, 'hush', body, { 'x-token': 'hush' }, now)).toBe('wrong');
  const basic = { kind: 'basic', username: 'shop' } as const;
  expect(verify(basic, 'hush', body, { authorization: `Basic ${btoa('shop:hush')}` }, now)).toBe('genuine');
  expect(verify(basic, 'hush', body, { authorization: `Basic ${btoa('shop:no')}` }, now)).toBe('wrong');
});
