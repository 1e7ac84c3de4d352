import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { markMentionsSeen } from './mention.ts';
import { countUnseen, listUnseen } from './mention-store.ts';
import { merge } from './merge.ts';
import { addNote, type NewNote } from './note.ts';
import { readQueue } from './queue-store.ts';
import { split } from './split.ts';
import { resolveThread } from './thread.ts';
import { readItems, readThread, readTimeline } from './timeline-store.ts';

let database: TestDatabase;
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [customer, id, other, team, emptyTeam] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];
const person = (n: number, name: string) => ({ kind: 'agent', id: uuid(n), name }) as const;
const [anna, zaneta, max, gone] = [
  person(10, 'Anna Nowak'),
  person(11, 'Żaneta Łęcka'),
  person(12, 'Max'),
  person(13, 'Gone'),
];
const now = new Date('2026-11-24T12:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database;
  await pool.query('insert into customer (id, name) values ($1, $2)', [customer, 'Jan']);
  for (const { id: agentId, name } of [anna, zaneta, max, gone]) {
    const email = `${agentId}@shop.example`;
    await pool.query('insert into auth_user (id, name, email) values ($1, $2, $3)', [agentId, name, email]);
    await pool.query(
      `insert into agent (id, name, email, role, language, active) values ($1, $2, $3, 'agent', 'en', $4)`,
      [agentId, name, email, name !== 'Gone'],
    );
  }
  await pool.query(`insert into team (id, name) values ($1, 'Zwroty'), ($2, 'Nobody')`, [team, emptyTeam]);
  for (const agentId of [anna.id, zaneta.id, gone.id])
    await pool.query('insert into team_member (team_id, agent_id) values ($1, $2)', [team, agentId]);
});
beforeEach(async () => {
  for (const table of ['mention', 'conversation_change', 'message', 'event_pending', 'conversation'])
    await database.pool.query(`delete from ${table}`);
  for (const each of [id, other])
    await database.pool.query(
      `insert into conversation (id, customer_id, subject) values ($1, $2, 'Chair')`,
      [each, customer],
    );
});
afterAll(() => database.drop());

let written = 0;
const note = async (change: Partial<NewNote>, author: typeof anna = anna) => {
  const content = { conversationId: id, clientId: `n${written++}`, text: 'x', files: [], now, ...change };
  return (await database.transaction((tx) => addNote(tx, content, author))).messageId;
};
const told = async (agent: { id: string }) =>
  (await listUnseen(database.db, agent.id, 50)).map(({ messageId, reason }) => [messageId, reason]);
const events = async (type: string) =>
  (await database.pool.query('select data from event_pending where type = $1 order by id', [type])).rows.map(
    (row) => row.data,
  );
const item = async (messageId: string) => (await readItems(database.db, [messageId])).get(messageId);
const see = (agent: { id: string }, threadId: string | null = null) =>
  database.transaction((tx) => markMentionsSeen(tx, id, threadId, agent.id, now));

test('tells whom it names, once each and never its author', async () => {
  const messageId = await note({
    mentions: [
      { kind: 'team', id: team },
      { kind: 'agent', id: zaneta.id },
      { kind: 'agent', id: anna.id },
    ],
  });
  expect(await told(zaneta)).toEqual([[messageId, 'agent']]);
  expect(await told(anna)).toEqual([]);
  expect(await told(max)).toEqual([]);
  expect(await events('agent.mentioned')).toEqual([{ messageId, threadId: null, agentIds: [zaneta.id] }]);
  expect((await item(messageId))?.mentions.map(({ name }) => name)).toEqual([
    'Zwroty',
    'Żaneta Łęcka',
    'Anna Nowak',
  ]);
});

test('names who has left and a team of nobody, and says that they were not told', async () => {
  const messageId = await note({
    mentions: [
      { kind: 'agent', id: gone.id },
      { kind: 'team', id: emptyTeam },
      { kind: 'agent', id: max.id },
    ],
  });
  expect((await item(messageId))?.mentions.map(({ name, told }) => [name, told])).toEqual([
    ['Gone', false],
    ['Nobody', false],
    ['Max', true],
  ]);
  expect(await told(gone)).toEqual([]);
});

test('refuses somebody who never existed, naming which, and keeps nothing', async () => {
  const mentions = [
    { kind: 'agent', id: max.id },
    { kind: 'team', id: uuid(99) },
  ] as const;
  await expect(note({ mentions: [...mentions] })).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'mentions.1.id', message: 'is nobody here' }],
  });
  expect((await readTimeline(database.db, id, { limit: 9 })).items).toEqual([]);
});

test('is seen where it stands, and counted by conversation until then', async () => {
  const mentions = [{ kind: 'agent', id: max.id }] as const;
  await note({ mentions: [...mentions] });
  await note({ mentions: [...mentions] });
  await note({ mentions: [...mentions], conversationId: other });
  expect(await countUnseen(database.db, max.id, 100)).toBe(2);
  await see(max);
  await see(max);
  expect(await countUnseen(database.db, max.id, 100)).toBe(1);
  expect(await events('agent.mentions_seen')).toEqual([{ agentId: max.id, threadId: null }]);
});

test('the view shows every conversation it happened in, latest first, page by page', async () => {
  const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const mentions = [{ kind: 'agent' as const, id: max.id }];
  await note({ mentions, now: at(0) });
  await note({ mentions, conversationId: other, now: at(1) });
  await note({ mentions, now: at(2) });
  await see(max);
  const page = (cursor?: string) =>
    readQueue(database.db, { view: 'mentions', agentId: max.id, sort: 'newest', limit: 1, cursor });
  const first = await page();
  const second = await page(first.nextCursor ?? '');
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual([id, other]);
  expect(second.nextCursor).toBeNull();
});

test('an answer stands in the thread and not in the timeline, and tells who takes part', async () => {
  const root = await note({ mentions: [{ kind: 'agent', id: max.id }] });
  const one = await note({ threadId: root }, max);
  const two = await note({ threadId: root, mentions: [{ kind: 'agent', id: zaneta.id }] }, anna);
  expect((await readTimeline(database.db, id, { limit: 9 })).items.map((each) => each.id)).toEqual([root]);
  expect((await readThread(database.db, root)).map((each) => each.id)).toEqual([one, two]);
  expect(await told(anna)).toEqual([[one, 'thread']]);
  expect(await told(zaneta)).toEqual([[two, 'agent']]);
  expect((await item(root))?.thread).toMatchObject({ replies: 2, resolved: null });
  expect((await item(root))?.thread?.people.map(({ name }) => name)).toEqual([
    'Anna Nowak',
    'Max',
    'Żaneta Łęcka',
  ]);
  await see(max);
  expect(await told(max)).toEqual([[two, 'thread']]);
  await see(max, root);
  expect(await told(max)).toEqual([]);
});

test('answers written at the same moment are all counted', async () => {
  const root = await note({});
  await Promise.all([max, zaneta, anna, max].map((author) => note({ threadId: root }, author)));
  expect((await item(root))?.thread?.replies).toBe(4);
});

test('a thread is resolved, and open again once somebody answers', async () => {
  const root = await note({});
  const resolve = (resolved: boolean) =>
    database.transaction((tx) => resolveThread(tx, root, resolved, max, now));
  await resolve(true);
  await resolve(true);
  expect((await item(root))?.thread?.resolved).toEqual({ at: now.toISOString(), by: 'Max' });
  expect(await events('thread.resolved')).toEqual([{ messageId: root }]);
  await note({ threadId: root });
  expect((await item(root))?.thread?.resolved).toBeNull();
});

test.each([
  ['another conversation', async () => ({ threadId: await note({ conversationId: other }) })],
  ['an answer', async () => ({ threadId: await note({ threadId: await note({}) }) })],
  ['nothing', async () => ({ threadId: uuid(98) })],
])('refuses to answer %s', async (_, change) => {
  const threadId = await change();
  await expect(note(threadId)).rejects.toMatchObject({ fields: [{ field: 'threadId' }] });
});

test('goes with its note where conversations are merged and split', async () => {
  for (const [n, conversation] of [
    [20, id],
    [21, id],
    [22, other],
  ] as const)
    await database.pool.query(
      `insert into message (id, conversation_id, kind, direction, author_kind, author_name, text) values ($1, $2, 'message', 'in', 'customer', 'Jan', 'hi')`,
      [uuid(n), conversation],
    );
  const root = await note({ mentions: [{ kind: 'agent', id: zaneta.id }] });
  const reply = await note({ threadId: root }, max);
  const parted = await database.transaction((tx) =>
    split(tx, id, { messageIds: [uuid(20), root], subject: null }, anna, now),
  );
  expect((await item(reply))?.conversationId).toBe(parted.conversationId);
  await expect(
    database.transaction((tx) =>
      split(tx, parted.conversationId, { messageIds: [reply], subject: null }, anna, now),
    ),
  ).rejects.toMatchObject({ fields: [{ field: 'messageIds' }] });
  await database.transaction((tx) => merge(tx, other, { id: parted.conversationId, meant: true }, anna, now));
  expect((await listUnseen(database.db, zaneta.id, 9)).map((each) => each.conversationId)).toContain(other);
  await note({ conversationId: parted.conversationId, threadId: root }, zaneta);
  expect((await item(root))?.thread?.replies).toBe(2);
});
