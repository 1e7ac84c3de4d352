import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { close } from './closure.ts';
import { saveDraft } from './draft-store.ts';
import { holdReply, moveReply, releaseReply, withdrawReply } from './held-reply.ts';
import { listHeld } from './held-store.ts';
import { readRows } from './queue-store.ts';
import { snooze } from './snooze.ts';

let database: TestDatabase;
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [customer, id, channelId] = [uuid(1), uuid(2), uuid(4)] as [string, string, string];
const anna = { kind: 'agent', id: uuid(3), name: 'Anna' } as const;
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, seconds));

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('insert into customer (id, name) values ($1, $2)', [customer, 'Jan']);
});
beforeEach(async () => {
  for (const table of ['draft', 'message_body', 'message', 'held_reply', 'event_pending', 'conversation'])
    await database.pool.query(`delete from ${table}`);
  await database.pool.query(
    `insert into conversation (id, customer_id, subject, waiting_since) values ($1, $2, 'Chair', $3)`,
    [id, customer, at(-60)],
  );
});
afterAll(() => database.drop());

const content = {
  conversationId: id,
  clientId: 'c1',
  channelId,
  channelType: 'email',
  to: [{ type: 'email', value: 'jan@example.com' }],
  cc: [{ type: 'email', value: 'eva@example.com' }],
  bcc: [],
  subject: 'Re: Chair',
  text: 'On its way.',
  html: '<p>On its way.</p>',
  files: [{ id: uuid(9), filename: 'a.pdf', contentType: 'application/pdf', size: 3, inline: false }],
  now: at(0),
};
const hold = (seconds = 10) => database.transaction((tx) => holdReply(tx, content, at(seconds), anna));
const release = (heldId: string, seconds: number) =>
  database.transaction((tx) => releaseReply(tx, heldId, at(seconds)));
const row = async () => (await readRows(database.db, [id])).get(id);
const messages = async () =>
  (
    await database.pool.query(
      `select text, author_id, client_id, delivery_state, recipients from message where kind = 'message'`,
    )
  ).rows;
const eventTypes = async () =>
  (await database.pool.query('select type from event_pending order by id')).rows.map((each) => each.type);

test('until its moment nothing is sent and the conversation stands as it stood', async () => {
  const { id: heldId } = await hold();
  expect(await release(heldId, 9)).toBeNull();
  expect(await messages()).toEqual([]);
  expect(await row()).toMatchObject({ awaiting: 'us', waitingSince: at(-60).toISOString(), agentId: null });
});

test('at its moment it goes once, whole, in its author’s name', async () => {
  const { id: heldId } = await hold();
  const sent = await Promise.all([release(heldId, 10), release(heldId, 10)]);
  expect(sent.filter((each) => each !== null)).toHaveLength(1);
  expect(await messages()).toEqual([
    {
      text: 'On its way.',
      author_id: anna.id,
      client_id: 'c1',
      delivery_state: 'queued',
      recipients: { to: content.to, cc: content.cc, bcc: [] },
    },
  ]);
  expect(await row()).toMatchObject({ awaiting: 'customer', waitingSince: null, agentId: anna.id });
  expect(await listHeld(database.db, id)).toEqual([]);
});

test('taken back, it comes back whole and never goes', async () => {
  const { id: heldId } = await hold();
  const held = await database.transaction((tx) => withdrawReply(tx, heldId, anna));
  const { conversationId: _, clientId: __, now: ___, ...words } = content;
  expect(held.content).toEqual(words);
  expect(await release(heldId, 10)).toBeNull();
  expect(await messages()).toEqual([]);
  await expect(database.transaction((tx) => withdrawReply(tx, heldId, anna))).rejects.toMatchObject({
    code: 'held_reply_gone',
  });
  expect(await eventTypes()).toEqual(['reply.held', 'reply.withdrawn']);
});

test('the same again holds nothing new, not even after it has gone', async () => {
  const first = await hold();
  expect(await hold(20)).toEqual({ id: first.id, duplicate: true });
  const messageId = await release(first.id, 10);
  expect(await hold(20)).toEqual({ id: messageId, duplicate: true });
  expect(await listHeld(database.db, id)).toEqual([]);
});

test('a later moment counts instead of the first', async () => {
  const { id: heldId } = await hold();
  await database.transaction((tx) => moveReply(tx, heldId, at(3600), anna, at(5)));
  expect(await release(heldId, 10)).toBeNull();
  expect(await release(heldId, 3600)).not.toBeNull();
});

test.each([
  ['past', at(0)],
  ['too far away', new Date('2028-01-01T00:00:00Z')],
])('a moment that is %s is refused', async (_, moment) => {
  await expect(database.transaction((tx) => holdReply(tx, content, moment, anna))).rejects.toMatchObject({
    fields: [{ field: 'sendAt' }],
  });
});

test('sent and closed stays closed; sent and put aside stays put aside', async () => {
  const one = await hold();
  await database.transaction((tx) => close(tx, id, anna, at(1)));
  await release(one.id, 10);
  expect((await row())?.state).toBe('closed');
  expect(await eventTypes()).not.toContain('conversation.reopened');
});

test('put aside after writing stays put aside', async () => {
  const one = await hold();
  await database.transaction((tx) => snooze(tx, id, at(7200), anna, at(1)));
  await release(one.id, 10);
  expect(await row()).toMatchObject({ state: 'snoozed', snoozedUntil: at(7200).toISOString() });
});

test('one written in a closed conversation opens it, as every reply does', async () => {
  await database.transaction((tx) => close(tx, id, anna, at(-1)));
  const one = await hold();
  await release(one.id, 10);
  expect((await row())?.state).toBe('open');
});

test('what the customer wrote meanwhile still waits for us', async () => {
  const { id: heldId } = await hold();
  await database.pool.query(
    `insert into message (id, conversation_id, kind, direction, author_kind, author_name, created_at)
     values ($1, $2, 'message', 'in', 'customer', 'Jan', $3)`,
    [uuid(20), id, at(5)],
  );
  await release(heldId, 10);
  expect(await row()).toMatchObject({ awaiting: 'us', unread: true, waitingSince: at(-60).toISOString() });
});

test('what is being written while one is held stays when it goes', async () => {
  const { id: heldId } = await hold();
  const draft = {
    mode: 'note',
    channelId: null,
    to: [],
    cc: [],
    bcc: [],
    subject: null,
    html: null,
  } as const;
  await saveDraft(database.db, id, anna.id, {
    ...draft,
    to: [],
    cc: [],
    bcc: [],
    text: 'next',
    fileIds: [],
    mentions: [],
  });
  await release(heldId, 10);
  expect((await database.pool.query('select count(*)::int as n from draft')).rows[0].n).toBe(1);
});
