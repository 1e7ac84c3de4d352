import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelSchema } from '../config/panels.ts';
import { evaluate } from './evaluate.ts';
import { mapPanel } from './map-panel.ts';
import { type Mapper, startMapper } from './start-mapper.ts';
import type { MapJob } from './types.ts';

let mapper: Mapper;
beforeAll(() => {
  mapper = startMapper({ time: 2500 });
});
afterAll(() => mapper.stop());

const job = (take: string | null, body: unknown = {}): MapJob => ({
  text: JSON.stringify(body),
  steps: {},
  as: 'answer',
  take,
  identity: { value: 'jo@home.example' },
  customer: null,
  plan: null,
});
const panel = (given: object) => panelSchema.parse({ key: 'p', title: 'P', lookup: 'l', ...given });
const ask = (expression: string, input: unknown) => evaluate(expression, input, {});

test.each([
  ['that never ends', '($f := function($n) { $f($n + 1) }; $f(0))'],
  ['that calls too deep', '($f := function($n) { 1 + $f($n + 1) }; $f(0))'],
  ['that builds too much', '[1..9000000]'],
  ['that runs data as an expression', '$eval("1+1")'],
  ['that reaches for the process', '$constructor.constructor("return process")()'],
])('an expression %s ends with an error, and the next is mapped', async (_name, take) => {
  const outcome = await mapper.mapAnswer(job(take)).catch((error: Error) => ({ state: 'stopped', error }));
  expect(['failed', 'stopped', 'absent']).toContain(outcome.state);
  expect(await mapper.mapAnswer(job('$identity.value'))).toEqual({
    state: 'taken',
    taken: 'jo@home.example',
  });
});

test('what hangs where no bound of ours is looked at is ended with its thread', async () => {
  const hanging = mapper.mapAnswer(job('$replace(a, /(x+x+)+y/, "")', { a: 'x'.repeat(40) }));
  const other = mapper.mapAnswer(job('1'));
  await expect(hanging).rejects.toThrow('took longer than');
  expect(await other).toEqual({ state: 'taken', taken: 1 });
});

test('what is no JSON is told from what is not there', async () => {
  expect(await mapper.mapAnswer({ ...job(null), text: '{"a":' })).toMatchObject({ state: 'unreadable' });
  expect(await mapper.mapAnswer(job('orders', { orders: [] }))).toEqual({ state: 'absent' });
  expect(await mapper.mapAnswer({ ...job(null), text: null })).toEqual({ state: 'absent' });
  expect(await mapper.mapAnswer(job('$error("Throttled")'))).toMatchObject({ state: 'failed', said: true });
});

test('a table shows what can be shown, and names the part that cannot', async () => {
  const table = panel({
    kind: 'table',
    rows: 'orders',
    limit: 2,
    columns: [
      { key: 'number', label: { en: 'No.', de: 'Nr.' }, value: 'number' },
      {
        key: 'total',
        label: 'Total',
        value: 'total',
        format: 'money',
        currency: '"eur"',
        tone: 'total > 10 ? "bad" : "good"',
      },
      { key: 'at', label: 'At', value: 'at', format: 'datetime', href: '"javascript:alert(1)"' },
    ],
  });
  const orders = [
    { number: '7', total: '19.90', at: 1762000000 },
    { number: '8', total: 'much', at: 'yesterday' },
    { number: '9' },
  ];
  const { data, problems } = await mapPanel(table, { orders }, ask);
  expect(data).toMatchObject({
    kind: 'table',
    columns: [{ label: { en: 'No.', de: 'Nr.', pl: 'No.', nl: 'No.' } }, {}, {}],
    rows: [
      {
        cells: [
          { value: '7' },
          { value: 19.9, currency: 'EUR', tone: 'neutral' },
          { value: '2025-11-01T12:26:40.000Z', href: null },
        ],
      },
      { cells: [{ value: '8' }, { value: null }, { value: null }] },
    ],
    more: 1,
  });
  expect([...new Set(problems.map(({ field }) => field))].sort()).toEqual([
    'columns.1.tone',
    'columns.1.value',
    'columns.2.href',
    'columns.2.value',
  ]);
});

test('facts, what happened and states take their shapes; one is a list of one', async () => {
  const facts = await mapPanel(
    panel({
      kind: 'facts',
      fields: [
        { label: 'Vip', value: 'vip', format: 'flag' },
        { label: 'List', value: 'tags' },
      ],
    }),
    { vip: 'true', tags: ['a', 'b'] },
    ask,
  );
  expect(facts.data).toMatchObject({ items: [{ value: true }, { value: null }] });
  expect(facts.problems).toEqual([{ field: 'fields.1.value', message: expect.stringContaining('a list') }]);
  const timeline = await mapPanel(
    panel({ kind: 'timeline', items: 'log', at: 'at', headline: 'what' }),
    { log: { at: '2026-05-01T10:00:00+02:00', what: 'Shipped' } },
    ask,
  );
  expect(timeline.data).toMatchObject({
    items: [{ at: '2026-05-01T08:00:00.000Z', title: 'Shipped', tone: 'neutral' }],
  });
  const status = await mapPanel(
    panel({ kind: 'status', label: '"Order " & number', state: 'state', tone: '"risk"' }),
    { number: 7, state: 'late' },
    ask,
  );
  expect(status.data).toMatchObject({ items: [{ label: 'Order 7', state: 'late', tone: 'risk', at: null }] });
});
