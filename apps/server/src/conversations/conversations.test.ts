import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvents } from '../platform/events/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { assign } from './assignment.ts';
import { close, reopen } from './closure.ts';
import { findConversation } from './find-conversation.ts';
import { setLabels } from './labelling.ts';
import { addNote } from './note.ts';
import { countQueues } from './queue-store.ts';
import { markSeen } from './seen.ts';
import { snooze, unsnooze } from './snooze.ts';

let bench: ChannelBench;
let id: string;
const anna = { kind: 'agent' as const, id: '01900000-0000-7000-8000-000000000001', name: 'Anna Kowalska' };

beforeEach(async () => {
  bench = await openChannelBench();
  const letter = { id: 'm1', from: 'jan@example.com', text: 'Where is my table?' };
  await bench.inbound.accept(bench.letter.id, rawOf(letter, 'm1'));
  await bench.settle();
  const { rows } = await bench.database.pool.query<{ id: string }>('select id from conversation');
  id = rows[0]!.id;
});
afterEach(() => bench.close());

const now = () => bench.clock.now;
const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
const row = async () => (await findConversation(bench.database.db, id, 50)).conversation;
const eventTypes = async () => {
  await bench.settle();
  return (await readEvents(bench.database.db, 0, 100)).map(({ type }) => type);
};
const activities = async () =>
  (await findConversation(bench.database.db, id, 50)).timeline.flatMap(
    ({ activity }) => activity?.type ?? [],
  );

test('each state change is told once in the log and once in the timeline, and repeating it tells nothing', async () => {
  const change = (work: Parameters<typeof bench.database.transaction<void>>[0]) =>
    bench.database.transaction(work);
  for (let twice = 0; twice < 2; twice++) {
    await change((tx) => assign(tx, id, { agentId: anna.id, agentName: anna.name }, anna, now()));
    await change((tx) => setLabels(tx, id, ['delivery'], anna));
    await change((tx) => markSeen(tx, id, anna));
  }
  for (let twice = 0; twice < 2; twice++) await change((tx) => close(tx, id, anna, now()));
  for (let twice = 0; twice < 2; twice++) await change((tx) => reopen(tx, id, anna, now()));
  const mine = (await eventTypes()).filter((type) => type.startsWith('conversation.'));
  expect(mine).toEqual([
    'conversation.opened',
    'conversation.assigned',
    'conversation.labelled',
    'conversation.seen',
    'conversation.closed',
    'conversation.reopened',
  ]);
  expect(await activities()).toEqual(expect.arrayContaining(['assigned', 'closed', 'reopened']));
  expect(await row()).toMatchObject({
    state: 'open',
    agentId: anna.id,
    labels: ['delivery'],
    awaiting: 'us',
  });
});

test('a note changes neither who waits nor since when', async () => {
  const before = await row();
  const note = { conversationId: id, clientId: 'n1', text: 'Ask the carrier', files: [], now: later(5) };
  const first = await bench.database.transaction((tx) => addNote(tx, note, anna));
  const again = await bench.database.transaction((tx) => addNote(tx, note, anna));
  expect(again).toEqual({ messageId: first.messageId, duplicate: true });
  const { awaiting, waitingSince } = await row();
  expect([awaiting, waitingSince]).toEqual([before.awaiting, before.waitingSince]);
});

test('a snooze gets its timer from the log, so that a process that ends right after it loses nothing', async () => {
  await bench.database.transaction((tx) => snooze(tx, id, later(60), anna, now()));
  await bench.settle();
  expect(await row()).toMatchObject({ state: 'snoozed', snoozedUntil: later(60).toISOString() });
  expect(bench.waiting.map(({ when }) => when)).toEqual([later(60)]);
  await bench.ring();
  expect((await row()).state).toBe('snoozed');

  bench.waiting.push({ name: 'conversations.wake', when: later(60), data: { id } });
  bench.clock.now = later(60);
  await bench.ring();
  expect(await row()).toMatchObject({ state: 'open', snoozedUntil: null, unread: true });
});

test('a snooze that was taken back or moved is not woken by its old timer', async () => {
  await bench.database.transaction((tx) => snooze(tx, id, later(60), anna, now()));
  await bench.database.transaction((tx) => snooze(tx, id, later(600), anna, now()));
  await bench.settle();
  bench.clock.now = later(60);
  await bench.ring();
  expect((await row()).state).toBe('snoozed');
  await bench.database.transaction((tx) => unsnooze(tx, id, anna, now()));
  expect((await row()).state).toBe('open');
});

test('a snooze into the past is refused by name, and a closed conversation cannot be snoozed', async () => {
  const put = (until: Date) => bench.database.transaction((tx) => snooze(tx, id, until, anna, now()));
  await expect(put(later(-1))).rejects.toMatchObject({ code: 'invalid_input', fields: [{ field: 'until' }] });
  await bench.database.transaction((tx) => close(tx, id, anna, now()));
  await expect(put(later(60))).rejects.toMatchObject({ code: 'conversation_closed' });
});

test('each view counts what is open in it, and a channel what came in by it, up to a thousand', async () => {
  const { db, pool } = bench.database;
  const copy = `insert into conversation (id, customer_id, subject, state, agent_id, channel_ids)
    select gen_random_uuid(), customer_id, subject, $2, $3, $4 from conversation, generate_series(1, $5::int)
    where conversation.id = $1`;
  await pool.query(copy, [id, 'open', anna.id, [bench.whisper.id, bench.letter.id], 2]);
  await pool.query(copy, [id, 'snoozed', null, [bench.whisper.id], 1]);
  const channelIds = [bench.letter.id, bench.whisper.id];
  expect(await countQueues(db, anna.id, [], channelIds)).toEqual({
    mine: 2,
    mentions: 0,
    unassigned: 1,
    open: 3,
    atRisk: 0,
    snoozed: 1,
    byTeam: {},
    byChannel: { [bench.letter.id]: 3, [bench.whisper.id]: 2 },
  });
  expect((await countQueues(db, anna.id, [], [])).byChannel).toEqual({});
  await pool.query(copy, [id, 'open', null, [bench.whisper.id], 1100]);
  const many = await countQueues(db, anna.id, [], channelIds);
  expect([many.open, many.byChannel[bench.whisper.id]]).toEqual([1000, 1000]);
});

test('who was closed by mistake keeps their place: they have waited since they wrote', async () => {
  const before = (await row()).waitingSince;
  expect(before).not.toBeNull();
  await bench.database.transaction((tx) => close(tx, id, anna, later(30)));
  expect((await row()).waitingSince).toBeNull();
  await bench.database.transaction((tx) => reopen(tx, id, anna, later(31)));
  expect((await row()).waitingSince).toBe(before);
});
