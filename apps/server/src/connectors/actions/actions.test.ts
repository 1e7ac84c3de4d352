import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ConnectorBench, json, openConnectorBench } from '../../testing/connector-bench.ts';
import { readPanels } from '../lookups/read-panels.ts';
import { offerActions } from './offer-actions.ts';
import { prepare } from './prepare.ts';
import { recoverRuns } from './recover-runs.ts';
import { runAction, runAgain } from './run-action.ts';
import type { Runner } from './types.ts';

let bench: ConnectorBench;
let id: string;
let customer: string;
beforeAll(async () => {
  bench = await openConnectorBench();
});
afterAll(() => bench.close());

const agent: Runner = {
  actor: 'agent:0190a000-0000-7000-8000-000000000001',
  kind: 'agent',
  id: '0190a000-0000-7000-8000-000000000001',
  name: 'Anna',
  permissions: new Set(['actions:run']),
  teamIds: [],
};

let refund: (response: Parameters<typeof json>[0]) => void;
let count = 0;
beforeEach(async () => {
  refund = (response) => json(response, { refund: { id: 're_1' } });
  bench.answer(({ method }, response) =>
    method === 'POST' ? refund(response) : json(response, { id: 42, orders: [{ number: 'A1', open: 20 }] }),
  );
  customer = await bench.customer(`jo${++count}@home.example`);
  id = await bench.connect(
    {
      signIn: { kind: 'key', in: 'header', name: 'X-Key', prefix: 'Key ' },
      limits: { timeoutMs: 20_000 },
      endpoints: [
        { key: 'find', path: '/customers' },
        {
          key: 'refund',
          method: 'POST',
          path: '/customers/{{kept.id}}/refunds',
          body: {
            kind: 'json',
            value: { order: '{{fields.order}}', amount: '{{fields.amount}}', note: '{{fields.note}}' },
          },
        },
      ],
      lookups: [
        {
          key: 'customer',
          identities: ['email'],
          steps: [{ endpoint: 'find', as: 'found' }],
          kept: [{ key: 'id', value: 'id' }],
        },
      ],
      actions: [
        {
          key: 'refund',
          name: { en: 'Refund', de: 'Erstatten' },
          endpoint: 'refund',
          lookup: 'customer',
          idempotencyHeader: 'Idempotency-Key',
          fields: [
            {
              key: 'order',
              label: 'Order',
              kind: 'choice',
              choicesFrom: { items: 'orders', value: 'number', label: 'number & " (" & $string(open) & ")"' },
            },
            { key: 'amount', label: 'Amount', kind: 'money', min: 0.01, max: 100, preset: 'orders[0].open' },
            { key: 'note', label: 'Note', kind: 'text', required: false },
            { key: 'to', label: 'To', kind: 'email', required: false, preset: '$identity.value' },
          ],
          summary: '{{fields.amount}} € of {{fields.order}} {{fields.note}}',
          result: '"Refund " & refund.id',
        },
        {
          key: 'cancel',
          name: 'Cancel',
          endpoint: 'refund',
          lookup: 'customer',
          permission: 'actions:run_sensitive',
          fields: [
            { key: 'order', label: 'Order', kind: 'text' },
            { key: 'amount', label: 'A', kind: 'number' },
            { key: 'note', label: 'N', kind: 'text', required: false },
          ],
        },
      ],
    },
    { signIn: 'hush-hush' },
  );
  const { database, directory, refresher, now } = bench.connectors;
  await readPanels({ db: database.db, directory, refresher, now }, customer);
  await refresher.idle();
  bench.asked.length = 0;
});

const wanted = (given: object = {}) => ({
  connectorId: id,
  action: 'refund',
  customerId: customer,
  conversationId: null,
  clientId: `desk-${count}`,
  values: { order: 'A1', amount: 12.5 },
  ...given,
});
const sent = () => bench.asked.filter(({ method }) => method === 'POST');
const entries = async () =>
  (await bench.database.pool.query('select action, thing_name from audit_entry order by seq')).rows.filter(
    ({ action }) => action === 'connector_action.run',
  );

test('the form knows what the system found; the preview shows all that is sent but the secret', async () => {
  const offered = await offerActions(bench.database.db, bench.connectors.directory, customer, agent);
  const mine = offered.filter(({ connectorId }) => connectorId === id);
  expect(mine.map(({ key, allowed, available }) => [key, allowed, available])).toEqual([
    ['refund', true, true],
    ['cancel', false, true],
  ]);
  expect(
    mine[0]?.fields.map(({ choices, preset }) => choices?.map(({ label }) => label.de) ?? preset),
  ).toEqual([['A1 (20)'], 20, null, `jo${count}@home.example`]);
  const { request, summary } = await prepare(bench.connectors, wanted(), agent, 'preview');
  expect([request.method, request.url.pathname, request.body, summary]).toEqual([
    'POST',
    '/customers/42/refunds',
    '{"order":"A1","amount":12.5}',
    '12.5 € of A1',
  ]);
});

test('it is carried out once, however often the client says so, and told where people look', async () => {
  const audited = (await entries()).length;
  const [first, second] = await Promise.all([
    runAction(bench.connectors, wanted(), agent),
    runAction(bench.connectors, wanted(), agent),
  ]);
  const third = await runAction(bench.connectors, wanted({ values: { order: 'A1', amount: 99 } }), agent);
  expect(new Set([first?.id, second?.id, third.id]).size).toBe(1);
  expect(third).toMatchObject({
    state: 'done',
    result: 'Refund re_1',
    summary: '12.5 € of A1',
    problem: null,
  });
  expect(sent()).toHaveLength(1);
  expect(sent()[0]?.headers).toMatchObject({ 'x-key': 'Key hush-hush', 'idempotency-key': first?.id });
  expect(await entries()).toHaveLength(audited + 1);
  const finished = (await bench.events('action.finished')).filter(({ runId }) => runId === third.id);
  expect(finished).toMatchObject([{ state: 'done', action: 'refund' }]);
  const { rows } = await bench.database.pool.query('select * from connector_action_run');
  expect(JSON.stringify(rows)).not.toContain('hush-hush');
});

test.each([
  [{ order: 'B9', amount: 5 }, 'values.order'],
  [{ order: 'A1', amount: 101 }, 'values.amount'],
  [{ order: 'A1', amount: 1.005 }, 'values.amount'],
  [{ order: 'A1' }, 'values.amount'],
  [{ order: 'A1', amount: 5, admin: true }, 'values.admin'],
  [{ order: 'A1', amount: 5, to: 'nobody' }, 'values.to'],
])('%o is refused, naming %s, and nothing is sent', async (values, field) => {
  await expect(runAction(bench.connectors, wanted({ values }), agent)).rejects.toMatchObject({
    fields: [{ field }],
  });
  expect(sent()).toEqual([]);
});

test('an action is for those who may, and only for who is known there', async () => {
  const cancel = wanted({ action: 'cancel', values: { order: 'A1', amount: 5 } });
  await expect(runAction(bench.connectors, cancel, agent)).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = await bench.customer('stranger@home.example');
  await expect(runAction(bench.connectors, wanted({ customerId: stranger }), agent)).rejects.toMatchObject({
    code: 'action_unavailable',
  });
  expect(sent()).toEqual([]);
});

test('what the system refuses has failed; what it leaves open is unclear, and is asked again under the same key only', async () => {
  refund = (response) => json(response, { message: 'Already refunded' }, 422);
  expect(await runAction(bench.connectors, wanted(), agent)).toMatchObject({
    state: 'failed',
    problem: { code: 'bad_request', detail: '422 Already refunded' },
  });
  refund = (response) => response.destroy();
  const unclear = await runAction(bench.connectors, wanted({ clientId: `open-${count}` }), agent);
  expect(unclear).toMatchObject({ state: 'unknown', problem: { code: 'unreachable' } });
  expect(await runAction(bench.connectors, wanted({ clientId: `open-${count}` }), agent)).toEqual(unclear);
  expect(sent()).toHaveLength(2);
  refund = (response) => json(response, { refund: { id: 're_2' } });
  expect(await runAgain(bench.connectors, unclear.id, agent)).toMatchObject({
    state: 'done',
    result: 'Refund re_2',
  });
  const [, before, again] = sent();
  expect([again?.headers['idempotency-key'], again?.body, again?.headers['x-key']]).toEqual([
    before?.headers['idempotency-key'],
    before?.body,
    'Key hush-hush',
  ]);
  await runAgain(bench.connectors, unclear.id, agent);
  expect(sent()).toHaveLength(3);
});

test('a process that dies while the system works leaves it unclear: nobody sends it a second time', async () => {
  let answer = () => {};
  let arrived = () => {};
  const asked = new Promise<void>((done) => (arrived = done));
  refund = (response) => {
    answer = () => json(response, { refund: { id: 're_3' } });
    arrived();
  };
  const slow = await bench.another(2);
  const running = runAction(slow, wanted(), agent);
  await asked;
  // The system works at it; the process is taken for dead.
  const isAlive = async () => false;
  const { database, now } = bench.connectors;
  await recoverRuns({ database, isAlive, now });
  const seen = await runAction(bench.connectors, wanted(), agent);
  expect(seen).toMatchObject({ state: 'unknown', problem: { detail: 'interrupted' } });
  expect(sent()).toHaveLength(1);
  // It was not dead after all: what the system said is true.
  answer();
  expect(await running).toMatchObject({ id: seen.id, state: 'done' });
});

test('a result that says the system did not do it has failed', async () => {
  const { config, name } = bench.connectors.directory.find(id) ?? { config: null, name: '' };
  const [action] = config?.actions ?? [];
  if (!action) throw new Error('no action');
  action.result = `errors ? $error(errors[0].message) : "${name}"`;
  refund = (response) => json(response, { errors: [{ message: 'Not refundable' }] });
  expect(await runAction(bench.connectors, wanted(), agent)).toMatchObject({
    state: 'failed',
    problem: { detail: expect.stringContaining('Not refundable') },
  });
});

test('the conversation’s timeline has a line of it, also when the conversation was merged meanwhile', async () => {
  const [conversation, table] = [
    '0190a000-0000-7000-8000-0000000000a1',
    '0190a000-0000-7000-8000-0000000000a2',
  ];
  for (const [number, one] of [conversation, table].entries())
    await bench.database.pool.query(
      `insert into conversation (id, number, customer_id, subject, waiting_since, last_message_at, created_at)
       values ($1, $2, $3, 'Help', now(), now(), now())`,
      [one, number + 1, customer],
    );
  await bench.database.pool.query('update conversation set merged_into = $2 where id = $1', [
    conversation,
    table,
  ]);
  const run = await runAction(bench.connectors, wanted({ conversationId: conversation }), agent);
  const { rows } = await bench.database.pool.query(
    `select activity from message where conversation_id = $1`,
    [table],
  );
  expect(rows).toMatchObject([
    {
      activity: {
        type: 'connector_action',
        data: { runId: run.id, name: { de: 'Erstatten' }, state: 'done', result: 'Refund re_1' },
      },
    },
  ]);
});
