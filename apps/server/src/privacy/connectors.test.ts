/** What other systems know and told of a person: handed out, and gone from every table afterwards. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPanels, runAction, takeDelivery } from '../connectors/index.ts';
import { type ConnectorBench, json, openConnectorBench } from '../testing/connector-bench.ts';
import { erasePerson } from './erase-person.ts';
import { exportPerson } from './export-person.ts';
import { endHold, placeHold } from './legal-hold.ts';

let bench: ConnectorBench;
beforeAll(async () => {
  bench = await openConnectorBench();
});
afterAll(() => bench.close());

const now = new Date('2026-05-04T10:00:00Z');
const runner = { kind: 'agent' as const, id: 'a', actor: 'agent:a', name: 'Anna', teamIds: [] };
const secrets = ['samovar', 'lighthouse', 'marzipan', 'umbrella', 'ewa.z@post.example'];

async function everything(): Promise<string> {
  const { rows } = await bench.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts = rows.map(async ({ name }) => {
    const found = await bench.database.pool.query(`select * from "${name}"`);
    return found.rows
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value)))
      .join('\n');
  });
  return (await Promise.all(texts)).join('\n');
}

test('all of it is in the copy, and nothing of it is left where it stood', async () => {
  bench.answer(({ method }, response) =>
    json(response, method === 'POST' ? { said: 'marzipan' } : { name: 'samovar' }),
  );
  const connectorId = await bench.connect(
    {
      endpoints: [
        { key: 'who', path: '/who' },
        { key: 'send', method: 'POST', path: '/send', body: { kind: 'json', value: '{{fields.note}}' } },
      ],
      lookups: [{ key: 'who', identities: ['email'], steps: [{ endpoint: 'who', as: 'who' }] }],
      panels: [
        { kind: 'facts', key: 'who', title: 'Who', lookup: 'who', fields: [{ label: 'N', value: 'name' }] },
      ],
      facts: [{ key: 'length', name: 'Length', lookup: 'who', value: '$length(name)', kind: 'number' }],
      actions: [
        {
          key: 'send',
          name: 'Send',
          endpoint: 'send',
          fields: [{ key: 'note', label: 'Note', kind: 'text' }],
          summary: '{{fields.note}}',
          result: 'said',
        },
      ],
      webhook: {
        verification: { kind: 'token', header: 'X-Token' },
        eventType: '"shipped"',
        eventId: 'id',
        events: [
          {
            type: 'shipped',
            becomes: 'order-shipped',
            identities: [{ type: 'email', value: 'email' }],
            title: 'what',
          },
        ],
      },
    },
    { webhook: 'hush' },
  );
  const ewa = await bench.customer('ewa.z@post.example');
  const { connectors, database } = bench;
  const { directory, refresher } = connectors;
  await readPanels({ db: database.db, directory, refresher, now: () => now }, ewa);
  await refresher.idle();
  const wanted = { connectorId, action: 'send', customerId: ewa, conversationId: null, clientId: 'one' };
  const permissions = new Set(['actions:run']);
  await runAction(connectors, { ...wanted, values: { note: 'lighthouse' } }, { ...runner, permissions });
  for (const body of [
    '{"id":"1","email":"ewa.z@post.example","what":"umbrella"}',
    '{"broken: ewa.z@post.example',
  ])
    await takeDelivery(connectors, connectorId, { body: Buffer.from(body), headers: { 'x-token': 'hush' } });
  await connectors.deliveries.settle();
  const before = await everything();
  expect(secrets.filter((word) => !before.includes(word))).toEqual([]);

  const copy: string[] = [];
  const archive = {
    add: async (_name: string, content: string | Uint8Array) => void copy.push(String(content)),
  };
  await exportPerson(database.db, {} as never, ewa, archive, { now, language: 'en' });
  expect(secrets.filter((word) => !copy.join('\n').includes(word))).toEqual([]);

  await database.transaction((tx) => erasePerson(tx, ewa, { now, language: 'en' }));
  const after = await everything();
  expect(secrets.filter((word) => after.includes(word))).toEqual([]);
  const { rows } = await database.pool.query(
    'select (select count(*)::int from connector_event) as events, (select count(*)::int from connector_action_run) as runs',
  );
  expect(rows).toEqual([{ events: 1, runs: 1 }]);
});

test('what a system told of somebody under a legal hold stays, told once or twice; lifted, it goes as any other', async () => {
  const { connectors, database, clock } = bench;
  const connectorId = await bench.connect(
    {
      webhook: {
        verification: { kind: 'token', header: 'X-Token' },
        eventType: '"shipped"',
        eventId: 'id',
        events: [
          {
            type: 'shipped',
            becomes: 'order-shipped',
            identities: [{ type: 'email', value: 'email' }],
            title: 'what',
          },
        ],
      },
    },
    { webhook: 'hush' },
  );
  const deps = { database, files: {} as never, now: () => clock.now };
  const by = { kind: 'system' as const, id: null, name: 'test' };
  const held = await bench.customer('held@post.example');
  await bench.customer('free@post.example');
  const tell = (id: string, email: string) =>
    takeDelivery(connectors, connectorId, {
      body: Buffer.from(JSON.stringify({ id, email, what: 'lamp' })),
      headers: { 'x-token': 'hush' },
    });
  const kept = [await tell('h', 'held@post.example'), await tell('h', 'held@post.example')];
  await tell('f', 'free@post.example');
  await connectors.deliveries.settle();
  const hold = await placeHold(deps, { on: { customerId: held }, reason: 'court', until: null }, by);
  const left = async (days: number) => {
    clock.now = new Date(clock.now.getTime() + days * 86_400_000);
    connectors.deliveries.rouse();
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from connector_delivery where connector_id = $1 order by id',
      [connectorId],
    );
    return rows.map(({ id }) => id);
  };
  await left(31);
  await vi.waitFor(async () => expect(await left(0)).toEqual(kept));
  await endHold(deps, hold, by);
  await left(1);
  await vi.waitFor(async () => expect(await left(0)).toEqual([]));
});
