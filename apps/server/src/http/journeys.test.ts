import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey } from '../people/index.ts';
import { startWholeApp, type WholeApp } from '../testing/whole-app.ts';

/** The store is opened by the first question; a busy machine takes its time. */
const patient = { timeout: 60_000 };

let whole: WholeApp;
let key: string;
const customers = ['Ada', 'Bea'].map((name, index) => ({
  name,
  id: `00000000-0000-4000-8000-00000000000${index}`,
}));
beforeAll(async () => {
  whole = await startWholeApp();
  const scopes = ['customers:write', 'reports:read', 'settings:manage'] as const;
  const made = await createApiKey(
    whole.database,
    { name: 'Shop', scopes: [...scopes] },
    new Set(scopes),
    'system',
  );
  key = made.key;
  for (const { id, name } of customers)
    await whole.database.pool.query('insert into customer (id, name) values ($1, $2)', [id, name]);
});
afterAll(() => whole.stop());

async function call(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: unknown,
  type = 'application/json',
) {
  const answer = await whole.app.http.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

const [ada, bea] = customers.map(({ id }) => id);
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const names = { en: 'Return', de: 'Rückgabe', pl: 'Zwrot', nl: 'Retour' };
const returning = {
  key: 'return',
  names,
  steps: { starts: ['asked'], steps: ['asked', 'page_failed'], reached: ['sent_back'], failed: ['refused'] },
  inactivityDays: 30,
  deadlineDays: 7,
};
const told = [
  { id: '1', type: 'asked', at: at(0), customerId: ada, channel: 'web' },
  // Out of order.
  { id: '3', type: 'sent_back', at: at(30), customerId: ada, channel: 'phone' },
  { id: '2', type: 'page_failed', at: at(10), customerId: ada, channel: 'web' },
  { id: '4', type: 'asked', at: at(0), customerId: bea, channel: 'web' },
  { id: '5', type: 'page_failed', at: at(20), customerId: bea, channel: 'web' },
  { id: '6', type: 'page_failed', at: at(21), customerId: bea, channel: 'web' },
];

test('touchpoints are taken in once, and what is wrong with one is named', async () => {
  expect((await call('POST', 'touchpoints', { items: told })).body).toMatchObject({
    added: 6,
    known: 0,
    ahead: [],
    unknownTypes: ['asked', 'sent_back'],
  });
  expect((await call('POST', 'touchpoints', told[0])).body).toMatchObject({ added: 0, known: 1 });
  const far = await call('POST', 'touchpoints', {
    ...told[0],
    id: 'far',
    type: 'visited',
    at: '2999-01-01T00:00:00Z',
  });
  expect(far.body).toMatchObject({ added: 1, ahead: ['far'], unknownTypes: [] });
  const { rows } = await whole.database.pool.query(
    "select at < now() + interval '1 minute' as now from touchpoint where id = 'far'",
  );
  expect(rows).toEqual([{ now: true }]);
});

test.each<[wrong: string, body: unknown, field: string]>([
  [
    'an attribute of a megabyte',
    { items: [told[0], { ...told[0], attributes: { text: 'x'.repeat(1_000_000) } }] },
    'items.1.attributes',
  ],
  [
    'nobody in one of two',
    {
      items: [
        { ...told[0], id: 'new' },
        { type: 'asked', at: at(0) },
      ],
    },
    'items.1.customerId',
  ],
  [
    'a customer who does not exist',
    { ...told[0], customerId: '00000000-0000-4000-8000-000000000009' },
    'customerId',
  ],
  ['a case without a goal', { type: 'asked', at: at(0), case: '1' }, 'goal'],
  ['a goal that does not exist', { type: 'asked', at: at(0), case: '1', goal: 'nothing' }, 'goal'],
  ['no type', { customerId: ada, at: at(0) }, 'type'],
  ['a time that is none', { type: 'asked', at: 'soon', customerId: ada }, 'at'],
  ['a time long ago', { type: 'asked', at: '1980-01-01T00:00:00Z', customerId: ada }, 'at'],
])('%s is refused and leaves nothing', async (_, body, field) => {
  const answer = await call('POST', 'touchpoints', body);
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  expect(answer.body.fields.map((each: { field: string }) => each.field)).toContain(field);
  const { rows } = await whole.database.pool.query("select 1 from touchpoint where id = 'new'");
  expect(rows).toEqual([]);
});

test('lines are taken in each for itself', async () => {
  const lines = [
    JSON.stringify({ id: 'l1', type: 'searched', at: at(1), visitor: 'v1' }),
    'no json',
    '',
    JSON.stringify({ id: 'l1', type: 'searched', at: at(1), visitor: 'v1' }),
    JSON.stringify({ id: 'l2', type: '', at: at(1), visitor: 'v1' }),
    JSON.stringify({ id: 'l3', type: 'searched', at: at(1) }),
  ];
  expect(
    (await call('POST', 'touchpoints/lines', lines.join('\n'), 'application/x-ndjson')).body,
  ).toMatchObject({
    added: 1,
    known: 1,
    refused: 3,
    problems: [
      { line: 2, field: 'line' },
      { line: 5, field: 'type' },
      { line: 6, field: 'customerId' },
    ],
  });
});

test('a goal is read into journeys, and every number has its customers', async () => {
  expect((await call('GET', 'journeys/map?goal=return')).body.code).toBe('goal_not_found');
  expect(await call('POST', 'goals', returning)).toMatchObject({ status: 201, body: returning });
  expect((await call('POST', 'goals', returning)).body.code).toBe('already_exists');
  const get = async (path: string) => (await call('GET', `journeys/${path}`)).body;
  await expect.poll(async () => (await get('map?goal=return')).touchpoints, patient).toBe(6);

  expect(await get('map?goal=return')).toMatchObject({
    journeys: 2,
    types: [
      { type: 'page_failed', count: 3, starts: 0, ends: 1 },
      { type: 'asked', count: 2, starts: 2, ends: 0 },
      { type: 'sent_back', count: 1 },
    ],
    edges: [
      { from: 'asked', to: 'page_failed', count: 2, medianMs: 900_000, p90Ms: 1_140_000 },
      { from: 'page_failed', to: 'page_failed', count: 1, medianMs: 60_000 },
      { from: 'page_failed', to: 'sent_back', count: 1, medianMs: 1_200_000 },
    ],
  });
  const { top } = await get('variants?goal=return');
  expect(top).toMatchObject([
    {
      types: ['asked', 'page_failed', 'sent_back'],
      count: 1,
      share: 0.5,
      outcomes: { reached: 1, given_up: 0 },
    },
    { types: ['asked', 'page_failed', 'page_failed'], outcomes: { reached: 0, given_up: 1, open: 0 } },
  ]);
  expect((await get('durations?goal=return')).items).toMatchObject([
    { outcome: 'given_up', channel: 'web', count: 1, medianMs: 1_260_000 },
    { outcome: 'reached', channel: 'web', count: 1, medianMs: 1_800_000 },
  ]);
  expect((await get('funnel?goal=return&step=asked&step=page_failed&step=sent_back')).steps).toMatchObject([
    { type: 'asked', customers: 2, medianMs: null },
    { type: 'page_failed', customers: 2, medianMs: 900_000 },
    { type: 'sent_back', customers: 1, medianMs: 1_200_000 },
  ]);
  expect(await get('flow?goal=return&depth=2')).toMatchObject({
    hidden: 0,
    links: [
      { from: { place: 1, type: 'asked', channel: 'web' }, to: { place: 2, type: 'page_failed' }, count: 2 },
      { from: { place: 2 }, to: { place: 3, type: 'page_failed', channel: 'web' }, count: 1 },
      { from: { place: 2 }, to: { place: 3, type: 'sent_back', channel: 'phone' }, count: 1 },
    ],
  });
  expect((await get('switches?goal=return')).items).toMatchObject([
    { from: 'web', to: 'phone', count: 1, journeys: 1 },
  ]);

  const who = async (filter: string) =>
    (await get(`behind?goal=return&${filter}`)).items.map(
      (each: { customer: { name: string } }) => each.customer.name,
    );
  expect(await who('')).toEqual(['Bea', 'Ada']);
  expect(await who('edgeFrom=page_failed&edgeTo=page_failed')).toEqual(['Bea']);
  expect(await who(`variant=${top[0].key}`)).toEqual(['Ada']);
  expect(await who('type=sent_back')).toEqual(['Ada']);
  expect(await who('outcome=given_up')).toEqual(['Bea']);
  expect(await who('channel=phone')).toEqual(['Ada']);
  expect(await who('startsWith=asked&endsWith=sent_back')).toEqual(['Ada']);
  expect(await who('followed=page_failed&by=page_failed')).toEqual(['Bea']);
  expect(await who('contains=asked&contains=nothing')).toEqual([]);
  expect(await who('from=2026-02-01T00:00:00Z')).toEqual([]);
  expect(await get('behind?goal=return&edgeFrom=asked')).toMatchObject({ fields: [{ field: 'edgeTo' }] });
  const first = await get('behind?goal=return&limit=1');
  expect(first.total).toBe(2);
  expect((await get(`behind?goal=return&limit=1&cursor=${first.cursor}`)).items).toMatchObject([
    { customer: { name: 'Ada' }, touchpoints: 3, startedAt: at(0), endedAt: at(30), outcome: 'reached' },
  ]);
});

test('a journey without a deadline stays open, and a changed goal is read anew', async () => {
  const changed = await call('PATCH', 'goals/return', {
    deadlineDays: null,
    steps: { ...returning.steps, starts: [] },
  });
  expect(changed).toMatchObject({ status: 200, body: { deadlineDays: null, inactivityDays: 30 } });
  await expect
    .poll(async () => (await call('GET', 'journeys/behind?goal=return&outcome=open')).body.total, patient)
    .toBe(1);
  expect((await call('PATCH', 'goals/nothing', {})).body.code).toBe('goal_not_found');
});
