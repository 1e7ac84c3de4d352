import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { begin } from './begin.ts';
import { readRows } from './queue-store.ts';
import { readTimeline } from './timeline-store.ts';

let database: TestDatabase;
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const anna = { kind: 'agent', id: uuid(3), name: 'Anna' } as const;
const max = { kind: 'agent', id: uuid(4), name: 'Max' } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.pool.query('insert into customer (id, name) values ($1, $2)', [uuid(1), 'Jan']);
});
afterAll(() => database.drop());

const write = (actor: typeof anna | typeof max, clientId = 'c1') =>
  database.transaction((tx) =>
    begin(
      tx,
      {
        customerId: uuid(1),
        teamId: uuid(5),
        clientId,
        channelId: uuid(6),
        channelType: 'letter',
        to: [{ type: 'email', value: 'jan@example.com' }],
        cc: [],
        bcc: [],
        subject: 'Your delivery',
        text: 'It comes on Friday.',
        html: null,
        files: [],
        now: new Date('2026-11-24T12:00:00Z'),
      },
      actor,
    ),
  );

test('is one conversation however often it is sent, held by who wrote it, with nobody waiting', async () => {
  const first = await write(anna);
  const again = await write(anna);
  expect(again).toEqual({ ...first, duplicate: true });
  expect((await readRows(database.db, [first.conversationId])).get(first.conversationId)).toMatchObject({
    subject: 'Your delivery',
    state: 'open',
    awaiting: 'customer',
    waitingSince: null,
    agentId: anna.id,
    teamId: uuid(5),
    unread: false,
  });
  const { items } = await readTimeline(database.db, first.conversationId, { limit: 9 });
  expect(items.map((item) => [item.direction, item.text])).toEqual([['out', 'It comes on Friday.']]);
  const { rows } = await database.pool.query('select type from event_pending order by id');
  expect(rows.map((row) => row.type)).toEqual([
    'conversation.opened',
    'conversation.assigned',
    'message.queued',
  ]);
});

test('is another one for another author', async () => {
  expect((await write(max)).conversationId).not.toBe((await write(anna)).conversationId);
});
