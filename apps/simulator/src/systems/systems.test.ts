import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, expect, test } from 'vitest';
import { customerAt } from '../opening.ts';
import { storyCustomer } from '../story.ts';
import { openBackOffice } from './back-office.ts';
import { faultOf, noFault } from './faults.ts';
import { openSystems, type Systems, type SystemsOptions, systemNames, systemSecrets } from './systems.ts';

const today = new Date('2026-11-24T09:00:00Z');
const story = storyCustomer(today);
let systems: Systems;
const open = async (more: Partial<SystemsOptions> = {}): Promise<Systems> => {
  systems = await openSystems({ seed: 1, today, now: () => today, ...more });
  return systems;
};
afterEach(() => systems?.close());

const { key } = systemSecrets.crm;
const { user, password } = systemSecrets.logistics;
const asShop = { 'x-api-key': key };
const asCarrier = { authorization: `Basic ${btoa(`${user}:${password}`)}` };

async function asAccountant(): Promise<Record<string, string>> {
  const { id, secret } = systemSecrets.billing;
  const answer = await fetch(`${systems.billing.address}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { authorization: `Bearer ${token}` };
}

const get = async (url: string, headers: Record<string, string>) => {
  const answer = await fetch(url, { headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const send = async (method: string, url: string, headers: Record<string, string>, body: object) => {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('the same seed and day, the same records; customers, orders and addresses are the cast’s own', () => {
  expect(openBackOffice(1, today, 40).all).toEqual(openBackOffice(1, today, 40).all);
  const office = openBackOffice(1, today, 40);
  expect(office.byEmail(story.address)?.orders[0]?.id).toBe(story.order);
  const first = customerAt(1, 0, today);
  expect(office.byEmail(first.address.toUpperCase())?.person).toMatchObject({
    name: first.name,
    phone: first.phone,
  });
  const numbers = office.all.flatMap(({ orders }) => orders.map(({ invoice }) => invoice.number));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('order, invoice and parcel of one purchase agree across the three systems', async () => {
  const { crm, billing, logistics } = await open();
  const email = encodeURIComponent(story.address);
  const orders = await get(`${crm.address}/orders?email=${email}`, asShop);
  const invoices = await get(`${billing.address}/invoices?email=${email}`, await asAccountant());
  const shipments = await get(`${logistics.address}/shipments?recipient=${email}`, asCarrier);
  const [order] = orders.body.orders as { id: string; total: string; status: string }[];
  const [invoice] = invoices.body.data as { order: string; amount: number; status: string }[];
  const [shipment] = shipments.body.shipments as { reference: string; state: string }[];
  expect(order).toMatchObject({ id: 'ML-880417', status: 'return_requested' });
  expect(invoice).toMatchObject({ order: 'ML-880417', status: 'paid', amount: Number(order?.total) * 100 });
  expect(shipment).toMatchObject({ reference: 'ML-880417', state: 'delivered' });
});

test('each system lets in only who signs in its way, and tokens run out', async () => {
  let at = today.getTime();
  const { crm, billing, logistics } = await open({ now: () => new Date(at) });
  for (const url of [
    `${crm.address}/orders`,
    `${billing.address}/invoices`,
    `${logistics.address}/shipments`,
  ])
    expect((await get(url, { authorization: 'Bearer wrong', 'x-api-key': 'wrong' })).status).toBe(401);
  const token = await asAccountant();
  expect((await get(`${billing.address}/invoices`, token)).status).toBe(200);
  at += 601_000;
  expect((await get(`${billing.address}/invoices`, token)).status).toBe(401);
});

test('each describes itself in a valid OpenAPI document that names its sign-in', async () => {
  await open();
  const kinds = [];
  for (const name of systemNames) {
    const { body } = await get(`${systems[name].address}/openapi.json`, {});
    const { valid, errors } = await new Validator().validate(body);
    expect(errors ?? [], name).toEqual([]);
    expect(valid, name).toBe(true);
    const { components } = body as {
      components: { securitySchemes: { signIn: { type: string } } };
    };
    kinds.push(components.securitySchemes.signIn.type);
  }
  expect(kinds).toEqual(['apiKey', 'oauth2', 'http']);
});

test('a refund asked for twice under one key is one refund, and more than was paid is refused', async () => {
  const { billing } = await open();
  const headers = { ...(await asAccountant()), 'idempotency-key': 'one' };
  const url = `${billing.address}/invoices/RE-880417/refunds`;
  const first = await send('POST', url, headers, { amount: 500 });
  const again = await send('POST', url, headers, { amount: 500 });
  expect(again.body).toEqual(first.body);
  const { orders } = systems.office.byEmail(story.address) ?? { orders: [] };
  expect(orders[0]?.invoice.refundedCents).toBe(500);
  expect(
    await send('POST', url, { ...headers, 'idempotency-key': 'two' }, { amount: 99_999_999 }),
  ).toMatchObject({
    status: 409,
  });
  const bad = await send('POST', url, { ...headers, 'idempotency-key': 'three' }, { amount: 'all' });
  expect(bad).toMatchObject({ status: 422, body: { fields: [{ field: 'amount' }] } });
});

test('whoever subscribes is told, and the same address again gets the new secret', async () => {
  const got: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    got.push(request.headers);
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const { logistics } = await open();
  for (const secret of ['first', 'second'])
    await send('POST', `${logistics.address}/webhooks`, asCarrier, { url, secret });
  logistics.post.tell({ type: 'shipment.delivered', email: story.address, data: {} });
  await logistics.post.settled();
  server.close();
  expect(got.map((headers) => headers['x-logistics-token'])).toEqual(['second']);
});

test('a delivered parcel keeps its address, one on the way gets the new one', async () => {
  const { logistics, office } = await open();
  const way = office.find(({ parcel }) => parcel.state === 'announced');
  const to = { street: 'Neue Gasse 1', city: '50667 Köln' };
  const put = (tracking = '') =>
    send('PUT', `${logistics.address}/shipments/${tracking}/address`, asCarrier, to);
  expect((await put(way?.order.parcel.tracking)).body).toMatchObject({ address: to });
  expect(await put('NK880417DE')).toMatchObject({ status: 409 });
});

test('a system fails as it is told to, and stops when it is told to', async () => {
  const { crm } = await open({ faults: { crm: faultOf('page') } });
  const orders = `${crm.address}/orders?email=nobody@example.org`;
  const ask = () => fetch(orders, { headers: asShop });
  const page = await ask();
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
  await page.text();
  await send('PUT', `${crm.address}/faults`, {}, { kind: 'limit' });
  const limited = await ask();
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30']);
  crm.fail(faultOf('error'));
  expect((await ask()).status).toBe(500);
  crm.fail(faultOf('dead'));
  await expect(ask()).rejects.toThrow();
  crm.fail(faultOf('silent'));
  await expect(fetch(orders, { headers: asShop, signal: AbortSignal.timeout(50) })).rejects.toThrow();
  crm.fail(faultOf('huge'));
  expect((await (await ask()).text()).length).toBeGreaterThan(10_000_000);
  crm.fail(noFault);
  expect((await ask()).status).toBe(200);
  expect((await send('PUT', `${crm.address}/faults`, {}, { kind: 'sulk' })).status).toBe(422);
});
