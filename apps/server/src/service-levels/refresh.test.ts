import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeCalendar, createCalendar, deleteCalendar, readCalendar } from '../calendar/index.ts';
import {
  assign,
  close,
  merge,
  readRows,
  recordDelivery,
  reopen,
  setLabels,
  snooze,
  split,
  undoMerge,
} from '../conversations/index.ts';
import { createTeam } from '../people/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { benchAgent as anna, queueReply, timelineOf, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { idOf } from '../testing/merging.ts';
import { changeLevel } from './change-level.ts';
import { serviceLevelConsumer } from './consumer.ts';
import { createLevel } from './create-level.ts';
import { deleteLevel } from './delete-level.ts';
import { orderLevels } from './order-levels.ts';
import { readClocks } from './store.ts';
import { sweepOn } from './sweep.ts';
import { tellDue } from './timer.ts';
import type { LevelInput } from './types.ts';

let bench: ChannelBench;
let cursor: number;
const jan = { type: 'email', value: 'jan@example.com' };

async function openOn(days: { from: string; to: string }[][]): Promise<void> {
  const { id } = await readCalendar(bench.database.db, null);
  await changeCalendar(bench.database, id, { timeZone: 'Europe/Berlin', days }, 'system');
}

beforeEach(async () => {
  bench = await openChannelBench();
  cursor = 0;
  await openOn([...Array.from({ length: 5 }, () => [{ from: '09:00', to: '17:00' }]), [], []]);
  // A Wednesday.
  at('2026-03-04T09:00:00Z');
});
afterEach(() => bench.close());

const at = (instant: string) => {
  bench.clock.now = new Date(instant);
};
const now = () => bench.clock.now;
const promise = (change: Partial<LevelInput> = {}): LevelInput => ({
  name: 'Standard',
  appliesTo: '',
  firstAnswer: 60,
  nextAnswer: 120,
  resolution: 600,
  hours: 'company',
  warnAt: 50,
  pauses: true,
  ...change,
});
/** What the consumer has not seen yet happens to it now, then the timer looks. */
async function follow(): Promise<void> {
  await bench.settle();
  const consumer = serviceLevelConsumer({ now });
  const events = await readEvents(bench.database.db, cursor, 10_000);
  cursor = events.at(-1)?.seq ?? cursor;
  const mine = events.filter((event) => consumer.types.includes(event.type));
  await bench.database.transaction((tx) => consumer.handle(mine, tx));
  while (await sweepOn(bench.database, now));
  await tellDue({ database: bench.database, now });
  await bench.settle();
}
const told = async () =>
  (await readEvents(bench.database.db, 0, 10_000))
    .filter(({ type }) => /^service_level\.(warned|breached|met)$/.test(type))
    .map(({ type, data }) => `${type.slice(14)} ${data.kind}`);
const due = async (id: string) => (await readRows(bench.database.db, [id])).get(id)?.due;
/** The second letter and those after it belong to the first. */
const write = async (subject: string, n = '1') => {
  await writeLetter(bench, {
    id: `${subject}-${n}`,
    from: 'jan@example.com',
    subject,
    text: 'Hello?',
    answers: n === '1' ? [] : [`${subject}-1`],
  });
};
const begin = async (subject = 'Table') => {
  await write(subject);
  await follow();
  return idOf(bench, subject);
};
const answer = (id: string, text: string) => queueReply(bench, id, text, jan);
const doing = (deed: (tx: Parameters<typeof close>[0]) => Promise<unknown>) =>
  bench.database.transaction(deed);

describe('what is due', () => {
  test('stands on the conversation, is warned of, breached and met, each told once', async () => {
    await createLevel(bench.database, promise(), 'system');
    const id = await begin();
    expect(await due(id)).toEqual({ at: '2026-03-04T10:00:00.000Z', kind: 'first_answer', state: 'on_time' });
    at('2026-03-04T09:29:59.999Z');
    await follow();
    expect(await told()).toEqual([]);
    at('2026-03-04T09:30:00Z');
    await follow();
    await follow();
    expect(await due(id)).toMatchObject({ state: 'at_risk' });
    expect(await told()).toEqual(['warned first_answer']);
    at('2026-03-04T10:00:00Z');
    await follow();
    await follow();
    expect(await due(id)).toMatchObject({ state: 'breached' });
    at('2026-03-04T10:10:00Z');
    await answer(id, 'It is on its way.');
    await follow();
    expect(await due(id)).toBeNull();
    await write('Table', '2');
    await follow();
    expect(await due(id)).toMatchObject({ at: '2026-03-04T12:10:00.000Z', kind: 'next_answer' });
    await answer(id, 'Tomorrow.');
    await doing((tx) => close(tx, id, anna, now()));
    await follow();
    expect(await due(id)).toBeNull();
    expect(await told()).toEqual([
      'warned first_answer',
      'breached first_answer',
      'met resolution',
      'met next_answer',
    ]);
  });

  test('comes to the same when the log is read again, and what came while nobody looked is told once', async () => {
    await createLevel(bench.database, promise(), 'system');
    const id = await begin();
    at('2026-03-09T09:00:00Z');
    await follow();
    const before = await readClocks(bench.database.db, [id]);
    expect(await told()).toEqual(['breached first_answer', 'breached resolution']);
    cursor = 0;
    await follow();
    expect(await readClocks(bench.database.db, [id])).toEqual(before);
    expect(await told()).toHaveLength(2);
  });

  test('is right when question and answer are heard of together', async () => {
    await createLevel(bench.database, promise(), 'system');
    await write('Table');
    const id = await idOf(bench, 'Table');
    at('2026-03-04T09:10:00Z');
    await answer(id, 'Yes.');
    await follow();
    expect(await told()).toEqual(['met first_answer']);
  });

  test('counts open hours only, across a weekend on which clocks change', async () => {
    await createLevel(bench.database, promise(), 'system');
    at('2026-03-27T15:30:00Z');
    expect(await due(await begin())).toMatchObject({ at: '2026-03-30T07:30:00.000Z' });
  });

  test('is unknown in hours that never open', async () => {
    await openOn(Array.from({ length: 7 }, () => []));
    await createLevel(bench.database, promise(), 'system');
    const id = await begin();
    expect(await due(id)).toEqual({ at: null, kind: 'first_answer', state: 'on_time' });
    at('2027-03-04T09:00:00Z');
    await follow();
    expect(await told()).toEqual([]);
  });

  test('does not stop for a snooze, does for an answer that could not be delivered', async () => {
    await createLevel(bench.database, promise(), 'system');
    const id = await begin();
    await doing((tx) => snooze(tx, id, new Date('2026-03-05T09:00:00Z'), anna, now()));
    await follow();
    expect(await due(id)).toMatchObject({ kind: 'first_answer', at: '2026-03-04T10:00:00.000Z' });
    const messageId = await answer(id, 'Hello');
    await follow();
    expect(await due(id)).toBeNull();
    await doing((tx) => recordDelivery(tx, messageId, 'failed', { reason: 'no such mailbox' }));
    await follow();
    expect(await due(id)).toMatchObject({ kind: 'first_answer', at: '2026-03-04T10:00:00.000Z' });
  });

  test('goes on where it stood when a closing is taken back', async () => {
    await createLevel(bench.database, promise({ firstAnswer: null }), 'system');
    const id = await begin();
    expect(await due(id)).toMatchObject({ kind: 'resolution', at: '2026-03-05T11:00:00.000Z' });
    at('2026-03-04T10:00:00Z');
    await doing((tx) => close(tx, id, anna, now()));
    await follow();
    at('2026-03-04T10:30:00Z');
    await doing((tx) => reopen(tx, id, anna, now()));
    await follow();
    expect(await due(id)).toMatchObject({ kind: 'resolution', at: '2026-03-05T11:30:00.000Z' });
    await doing((tx) => close(tx, id, anna, now()));
    await follow();
    expect(await told()).toEqual(['met resolution']);
  });

  test('is not kept by a machine, nor asked for by one', async () => {
    await createLevel(bench.database, promise(), 'system');
    await writeLetter(bench, {
      id: 'away-1',
      from: 'jan@example.com',
      subject: 'Away',
      text: 'I am away.',
      automatic: true,
    });
    await follow();
    expect(await due(await idOf(bench, 'Away'))).toBeNull();
  });
});

describe('the service level', () => {
  test('is the first that applies, and changes with what the conversation is', async () => {
    const team = await createTeam(bench.database, { name: 'Returns', agentIds: [] }, 'system');
    const fast = promise({ firstAnswer: 10, appliesTo: `team:${team.id}` });
    await createLevel(bench.database, fast, 'system');
    const vip = await createLevel(
      bench.database,
      promise({ firstAnswer: 30, appliesTo: 'label:vip' }),
      'system',
    );
    await createLevel(bench.database, promise(), 'system');
    const id = await begin();
    expect(await due(id)).toMatchObject({ at: '2026-03-04T10:00:00.000Z' });
    await doing((tx) => setLabels(tx, id, ['vip'], anna));
    await follow();
    expect(await due(id)).toMatchObject({ at: '2026-03-04T09:30:00.000Z' });
    const names = { agentName: null, teamName: 'Returns' };
    await doing((tx) => assign(tx, id, { agentId: null, teamId: team.id, ...names }, anna, now()));
    await follow();
    expect(await due(id)).toMatchObject({ at: '2026-03-04T09:10:00.000Z' });
    await orderLevels(bench.database, [vip.id], 'system');
    await follow();
    expect(await due(id)).toMatchObject({ at: '2026-03-04T09:30:00.000Z' });
  });

  test('made, changed or deleted is applied to what runs, and never to what is over', async () => {
    const id = await begin();
    at('2026-03-04T11:00:00Z');
    await answer(id, 'Late.');
    await follow();
    await write('Table', '2');
    await follow();
    expect(await due(id)).toBeNull();
    const level = await createLevel(bench.database, promise(), 'system');
    await follow();
    expect(await due(id)).toMatchObject({ kind: 'next_answer', at: '2026-03-04T13:00:00.000Z' });
    expect(await told()).toEqual([]);
    at('2026-03-04T11:30:00Z');
    await changeLevel(bench.database, level.id, promise({ nextAnswer: 20, resolution: null }), 'system');
    await follow();
    expect(await due(id)).toMatchObject({ at: '2026-03-04T11:20:00.000Z', state: 'breached' });
    await deleteLevel(bench.database, level.id, 'system');
    await follow();
    expect(await due(id)).toBeNull();
    at('2026-03-05T11:30:00Z');
    await follow();
    expect(await told()).toEqual(['breached next_answer']);
  });

  test('promises something, and applies by what a conversation is', async () => {
    const make = (change: Partial<LevelInput>) => createLevel(bench.database, promise(change), 'system');
    const nothing = { firstAnswer: null, nextAnswer: null, resolution: null };
    await expect(make(nothing)).rejects.toMatchObject({ fields: [{ field: 'firstAnswer' }] });
    for (const appliesTo of ['waiting:>2h', 'agent:me', 'team:mine', 'label:vip OR created:today', 'hello'])
      await expect(make({ appliesTo })).rejects.toMatchObject({ fields: [{ field: 'appliesTo' }] });
    const gone = '01900000-0000-7000-8000-00000000dead';
    await expect(deleteLevel(bench.database, gone, 'system')).rejects.toMatchObject({
      code: 'service_level_not_found',
    });
  });
});

test('other hours are applied to what runs', async () => {
  await createLevel(bench.database, promise(), 'system');
  const id = await begin();
  const days = Array.from({ length: 7 }, () => [{ from: '12:00', to: '13:00' }]);
  await openOn(days);
  await follow();
  expect(await due(id)).toMatchObject({ at: '2026-03-04T12:00:00.000Z' });
});

test('a service level goes by a calendar of its own, and by the company’s once that is gone', async () => {
  const content = {
    name: 'Night',
    timeZone: 'Europe/Berlin',
    days: Array.from({ length: 7 }, () => [{ from: '22:00', to: '24:00' }]),
    holidays: null,
    dates: [],
  };
  const night = await createCalendar(bench.database, content, 'system');
  await createLevel(bench.database, promise({ hours: night.id }), 'system');
  const id = await begin();
  expect(await due(id)).toMatchObject({ at: '2026-03-04T22:00:00.000Z' });
  await deleteCalendar(bench.database, night.id, 'system');
  await follow();
  expect(await due(id)).toMatchObject({ at: '2026-03-04T10:00:00.000Z' });
  const made = createLevel(bench.database, promise({ hours: night.id }), 'system');
  await expect(made).rejects.toMatchObject({ code: 'calendar_not_found' });
});

test('merging counts from the first question, undoing it gives each its own again, and nothing is told twice', async () => {
  await createLevel(bench.database, promise({ resolution: null }), 'system');
  const table = await begin('Table');
  at('2026-03-04T09:40:00Z');
  const chair = await begin('Chair');
  const changeId = await bench.database.transaction((tx) =>
    merge(tx, chair, { id: table, meant: false }, anna, now()),
  );
  await follow();
  expect(await due(table)).toBeNull();
  expect(await due(chair)).toMatchObject({ at: '2026-03-04T10:00:00.000Z' });
  await doing((tx) => undoMerge(tx, chair, changeId, anna, now()));
  await follow();
  expect(await due(table)).toMatchObject({ at: '2026-03-04T10:00:00.000Z' });
  expect(await due(chair)).toMatchObject({ at: '2026-03-04T10:40:00.000Z' });
  const before = await told();
  await follow();
  expect(await told()).toEqual(before);
});

test('what is split off has its own clock, from when it was asked', async () => {
  await createLevel(bench.database, promise({ resolution: null }), 'system');
  const id = await begin();
  at('2026-03-04T09:20:00Z');
  await write('Table', '2');
  const second = (await timelineOf(bench, id)).at(-1)?.id as string;
  const { conversationId } = await bench.database.transaction((tx) =>
    split(tx, id, { messageIds: [second], subject: 'Chair' }, anna, now()),
  );
  await follow();
  expect(await due(id)).toMatchObject({ at: '2026-03-04T10:00:00.000Z' });
  expect(await due(conversationId)).toMatchObject({ at: '2026-03-04T10:20:00.000Z' });
});
