import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { type BulkChange, changeOne } from './bulk.ts';
import { readRows } from './queue-store.ts';

let database: TestDatabase;
const customer = '00000000-0000-7000-8000-000000000001';
const id = '00000000-0000-7000-8000-000000000002';
const agent = { kind: 'agent', id: '00000000-0000-7000-8000-000000000003', name: 'Anna' } as const;
const lead = { kind: 'agent', id: '00000000-0000-7000-8000-000000000004', name: 'Jonas' } as const;
const now = new Date('2026-11-24T12:00:00Z');
const assignTo = (agentId: string | null): BulkChange => ({
  kind: 'assign',
  agentId,
  agentName: null,
  teamName: null,
});

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('insert into customer (id, name) values ($1, $2)', [customer, 'Jan']);
});
beforeEach(async () => {
  await database.pool.query('delete from message');
  await database.pool.query('delete from event_pending');
  await database.pool.query('delete from conversation');
  await database.pool.query(
    `insert into conversation (id, customer_id, subject, labels, unread) values ($1, $2, 'Chair', '{vip,late}', true)`,
    [id, customer],
  );
});
afterAll(() => database.drop());

const change = (changes: BulkChange[], actor: typeof agent | typeof lead = agent) =>
  database.transaction((tx) => changeOne(tx, id, changes, actor, now));
const row = async () => (await readRows(database.db, [id])).get(id);
const events = async () =>
  (await database.pool.query('select type, actor from event_pending order by id')).rows;

test('says how it stood before, so that an undo goes back there', async () => {
  const until = new Date('2026-11-25T08:00:00Z');
  await change([{ kind: 'snooze', until }, assignTo(agent.id)]);
  const before = await change([{ kind: 'close' }]);
  expect(before).toEqual({
    state: 'snoozed',
    agentId: agent.id,
    teamId: null,
    labels: ['vip', 'late'],
    snoozedUntil: until.toISOString(),
    unread: true,
  });
  await change([{ kind: 'reopen' }, { kind: 'snooze', until }, { kind: 'unsee' }]);
  expect(await row()).toMatchObject({ state: 'snoozed', snoozedUntil: until.toISOString(), unread: true });
});

test('labels are added and taken away; the others stay', async () => {
  await change([{ kind: 'label', add: ['new'], remove: ['late'] }]);
  expect((await row())?.labels).toEqual(['vip', 'new']);
});

test('when one step is refused none is done', async () => {
  await change([{ kind: 'close' }]);
  await expect(
    change([assignTo(lead.id), { kind: 'snooze', until: new Date('2026-11-25T08:00:00Z') }]),
  ).rejects.toMatchObject({ code: 'conversation_closed' });
  expect(await row()).toMatchObject({ state: 'closed', agentId: null });
});

test('a lead who moves what an agent closes at the same moment: both are done, both are told', async () => {
  await Promise.all([change([{ kind: 'close' }], agent), change([assignTo(lead.id)], lead)]);
  expect(await row()).toMatchObject({ state: 'closed', agentId: lead.id });
  expect(await events()).toEqual(
    expect.arrayContaining([
      { type: 'conversation.closed', actor: `agent:${agent.id}` },
      { type: 'conversation.assigned', actor: `agent:${lead.id}` },
    ]),
  );
});

test('of two who assign it, the later one counts', async () => {
  await Promise.all([change([assignTo(agent.id)], agent), change([assignTo(lead.id)], lead)]);
  const assigned = await database.pool.query(
    `select data->>'agentId' as agent from event_pending where type = 'conversation.assigned' order by id`,
  );
  expect(assigned.rows).toHaveLength(2);
  expect((await row())?.agentId).toBe(assigned.rows[1].agent);
});
