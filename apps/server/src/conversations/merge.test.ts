import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvents } from '../platform/events/index.ts';
import { benchAgent as anna, queueReply, timelineOf, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { dumpOf, idOf, textsIn } from '../testing/merging.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { assign } from './assignment.ts';
import { close } from './closure.ts';
import { findDraft, saveDraft } from './draft-store.ts';
import { setLabels } from './labelling.ts';
import { merge } from './merge.ts';
import { addNote } from './note.ts';
import { readQueue, readRows } from './queue-store.ts';
import { relate, relatedIds, unrelate } from './relation.ts';
import { snooze } from './snooze.ts';
import { split } from './split.ts';
import { undoMerge } from './undo-merge.ts';
import { undoSplit } from './undo-split.ts';

let bench: ChannelBench;
/** Two conversations of Jan. */
let table: string;
let chair: string;

beforeEach(async () => {
  bench = await openChannelBench();
  await writeLetter(bench, {
    id: 'table-1',
    from: 'jan@example.com',
    subject: 'Table',
    text: 'Where is my table?',
  });
  bench.clock.now = later(5);
  await writeLetter(bench, {
    id: 'chair-1',
    from: 'jan@example.com',
    subject: 'Chair',
    text: 'A leg is missing.',
  });
  table = await idOf(bench, 'Table');
  chair = await idOf(bench, 'Chair');
});
afterEach(() => bench.close());

const later = (minutes: number) => new Date(bench.clock.now.getTime() + minutes * 60_000);
const mergeAll = (into: string, id: string, meant = false) =>
  bench.database.transaction((tx) => merge(tx, into, { id, meant }, anna, bench.clock.now));
const undo = (into: string, changeId: string) =>
  bench.database.transaction((tx) => undoMerge(tx, into, changeId, anna, bench.clock.now));
const splitOff = (id: string, messageIds: string[]) =>
  bench.database.transaction((tx) => split(tx, id, { messageIds, subject: null }, anna, bench.clock.now));
const row = async (id: string) => {
  const found = (await readRows(bench.database.db, [id])).get(id);
  if (!found) throw new Error('no such conversation');
  return found;
};
const jan = { type: 'email', value: 'jan@example.com' };

test('a merge brings everything into one conversation, and the other leaves the queue and leads to it', async () => {
  await bench.database.transaction((tx) => setLabels(tx, table, ['delivery'], anna));
  await bench.database.transaction((tx) => setLabels(tx, chair, ['defect', 'delivery'], anna));
  await bench.database.transaction((tx) =>
    assign(tx, table, { agentId: anna.id, agentName: anna.name }, anna, bench.clock.now),
  );
  await mergeAll(table, chair);
  expect(await textsIn(bench, table)).toEqual(['Where is my table?', 'A leg is missing.']);
  expect(await row(table)).toMatchObject({
    state: 'open',
    awaiting: 'us',
    labels: ['delivery', 'defect'],
    agentId: anna.id,
    waitingSince: later(-5).toISOString(),
    lastMessageAt: bench.clock.now.toISOString(),
    preview: 'A leg is missing.',
    mergedInto: null,
  });
  expect(await row(chair)).toMatchObject({ state: 'closed', mergedInto: table, waitingSince: null });
  const query = { agentId: '', sort: 'newest' as const, limit: 10 };
  for (const view of ['open', 'closed'] as const) {
    const page = await readQueue(bench.database.db, { ...query, view });
    expect(page.rows.map(({ id }) => id)).toEqual(view === 'open' ? [table] : []);
  }
  const activity = (await timelineOf(bench, table)).at(-1)?.activity;
  expect(activity).toMatchObject({ type: 'merged', data: { number: (await row(chair)).number } });
});

test('what is addressed to the merged one arrives in the survivor, and falls back to it when the merge is undone', async () => {
  await queueReply(bench, chair, 'We send a new leg.', jan);
  await bench.settle();
  const token = bench.samples.sent.at(-1)?.replyToken as string;
  const change = await mergeAll(table, chair);
  bench.clock.now = later(5);
  await writeLetter(bench, { id: 'chair-2', from: 'jan@example.com', text: 'By token', tokens: [token] });
  await writeLetter(bench, {
    id: 'chair-3',
    from: 'jan@example.com',
    text: 'By citation',
    answers: ['chair-1'],
  });
  await writeLetter(bench, { id: 'chair-4', from: 'jan@example.com', text: 'By both', answers: ['chair-3'] });
  await writeLetter(bench, {
    id: 'table-2',
    from: 'jan@example.com',
    text: 'To the table',
    answers: ['table-1'],
  });
  const late = ['By token', 'By citation', 'By both', 'To the table'];
  expect((await textsIn(bench, table)).slice(-4)).toEqual(late);

  await undo(table, change);
  expect(await textsIn(bench, table)).toEqual(['Where is my table?', 'To the table']);
  expect(await textsIn(bench, chair)).toEqual([
    'A leg is missing.',
    'We send a new leg.',
    'By token',
    'By citation',
    'By both',
  ]);
  expect(await row(chair)).toMatchObject({
    state: 'open',
    awaiting: 'us',
    preview: 'By both',
    mergedInto: null,
  });
  await writeLetter(bench, {
    id: 'chair-5',
    from: 'jan@example.com',
    text: 'Again by token',
    tokens: [token],
  });
  expect((await textsIn(bench, chair)).at(-1)).toBe('Again by token');
});

test('undoing at once gives exactly what was before, in every state and whatever is merged into what', async () => {
  await bench.database.transaction((tx) => setLabels(tx, chair, ['defect'], anna));
  await bench.database.transaction((tx) => close(tx, table, anna, bench.clock.now));
  await bench.database.transaction((tx) => snooze(tx, chair, later(60), anna, bench.clock.now));
  await queueReply(bench, chair, 'We look into it.', jan);
  await bench.settle();
  const before = await dumpOf(bench);
  for (const [into, from] of [
    [table, chair],
    [chair, table],
  ] as const) {
    await undo(into, await mergeAll(into, from));
    expect(await dumpOf(bench)).toEqual(before);
  }
});

test('what agents changed meanwhile stays changed when a merge is undone', async () => {
  await bench.database.transaction((tx) => setLabels(tx, chair, ['defect'], anna));
  const change = await mergeAll(table, chair);
  await bench.database.transaction((tx) => setLabels(tx, table, ['defect', 'urgent'], anna));
  await bench.database.transaction((tx) =>
    assign(tx, table, { agentId: anna.id, agentName: anna.name }, anna, bench.clock.now),
  );
  await undo(table, change);
  expect(await row(table)).toMatchObject({ labels: ['urgent'], agentId: anna.id });
  expect(await row(chair)).toMatchObject({ labels: ['defect'], agentId: null });
});

test('two customers are merged only on purpose; both may answer, and each keeps their own when it is undone', async () => {
  await writeLetter(bench, {
    id: 'ewa-1',
    from: 'ewa@example.com',
    subject: 'Ewa',
    text: 'My husband wrote, too.',
  });
  const ewa = await idOf(bench, 'Ewa');
  await expect(mergeAll(table, ewa)).rejects.toMatchObject({ code: 'two_customers' });
  const change = await mergeAll(table, ewa, true);
  await queueReply(bench, table, 'To you both.', { type: 'email', value: 'ewa@example.com' });
  await bench.settle();
  const token = bench.samples.sent.at(-1)?.replyToken as string;
  await writeLetter(bench, { id: 'ewa-2', from: 'ewa@example.com', text: 'Thank you', tokens: [token] });
  await writeLetter(bench, { id: 'eve-1', from: 'eve@example.com', text: 'Let me in', answers: ['ewa-1'] });
  expect((await textsIn(bench, table)).slice(-2)).toEqual(['To you both.', 'Thank you']);
  await undo(table, change);
  expect(await textsIn(bench, table)).toEqual(['Where is my table?']);
  expect(await textsIn(bench, ewa)).toEqual(['My husband wrote, too.', 'To you both.', 'Thank you']);
});

test('a live session goes on in the survivor with its whole history, and comes back with it', async () => {
  const say = async (id: string, text: string) => {
    await bench.inbound.accept(bench.whisper.id, rawOf({ id, from: 'tab-1', text }, id));
    await bench.settle();
  };
  const visitor = { type: 'device', value: 'tab-1' };
  const history = async () =>
    (await bench.live.history(bench.whisper.id, visitor, 0, 50)).messages.map(({ text }) => text);
  await say('w1', 'Is somebody there?');
  const chat = await idOf(bench, 'Is somebody there?');
  const change = await mergeAll(table, chat, true);
  await say('w2', 'Hello?');
  await queueReply(bench, table, 'Yes.', visitor, bench.whisper);
  await bench.settle();
  expect(await history()).toEqual(['Is somebody there?', 'Hello?', 'Yes.']);
  expect((await bench.live.history(bench.whisper.id, visitor, 0, 50)).conversationId).toBe(table);
  await undo(table, change);
  await say('w3', 'Good.');
  expect(await textsIn(bench, chat)).toEqual(['Is somebody there?', 'Hello?', 'Yes.', 'Good.']);
  expect(await history()).toEqual(['Is somebody there?', 'Hello?', 'Yes.', 'Good.']);
});

test('a live visitor whose messages were split off goes on where they stand', async () => {
  const say = async (id: string, text: string) => {
    await bench.inbound.accept(bench.whisper.id, rawOf({ id, from: 'tab-1', text }, id));
    await bench.settle();
  };
  await say('w1', 'Is somebody there?');
  const chat = await idOf(bench, 'Is somebody there?');
  await mergeAll(table, chat, true);
  const { id } = (await timelineOf(bench, table)).find(({ text }) => text === 'Is somebody there?') ?? {};
  const parted = await splitOff(table, [id as string]);
  await bench.settle();
  await say('w2', 'Hello?');
  expect(await textsIn(bench, parted.conversationId)).toEqual(['Is somebody there?', 'Hello?']);
  await bench.database.transaction((tx) => undoSplit(tx, table, parted.changeId, anna, bench.clock.now));
  await say('w3', 'Still here');
  expect((await textsIn(bench, table)).slice(1)).toEqual(['Is somebody there?', 'Hello?', 'Still here']);
});

test('words for the merged one are not lost: replies, notes and drafts go to the survivor', async () => {
  const draft = {
    mode: 'reply',
    channelId: null,
    to: [],
    cc: [],
    bcc: [],
    subject: null,
    html: null,
    fileIds: [],
    mentions: [],
  } as const;
  const draftOf = async (id: string) => (await findDraft(bench.database.db, id, anna.id))?.text;
  const save = (id: string, text: string) =>
    saveDraft(bench.database.db, id, anna.id, {
      ...draft,
      to: [],
      cc: [],
      bcc: [],
      fileIds: [],
      mentions: [],
      text,
    });
  await save(chair, 'Begun for the chair');
  const change = await mergeAll(table, chair);
  expect(await draftOf(table)).toBe('Begun for the chair');
  await save(table, 'Begun for the chair, continued');
  const first = await queueReply(bench, chair, 'Late reply', jan);
  expect(await queueReply(bench, chair, 'Late reply', jan)).toBe(first);
  await bench.database.transaction((tx) =>
    addNote(
      tx,
      { conversationId: chair, clientId: 'n', text: 'Late note', files: [], now: bench.clock.now },
      anna,
    ),
  );
  expect((await textsIn(bench, table)).slice(-2)).toEqual(['Late reply', 'Late note']);
  expect(await draftOf(table)).toBeUndefined();
  await expect(
    bench.database.transaction((tx) => close(tx, chair, anna, bench.clock.now)),
  ).rejects.toMatchObject({ code: 'conversation_merged' });
  await undo(table, change);
});

test('the same merge twice is one, circles and merges into what is gone are refused, undo is in order', async () => {
  const change = await mergeAll(table, chair);
  expect(await mergeAll(table, chair)).toBe(change);
  await expect(mergeAll(chair, table)).rejects.toMatchObject({ code: 'conversation_merged' });
  await expect(mergeAll(table, table)).rejects.toMatchObject({ code: 'invalid_input' });
  await writeLetter(bench, { id: 'lamp-1', from: 'jan@example.com', subject: 'Lamp', text: 'Too dark.' });
  const lamp = await idOf(bench, 'Lamp');
  await expect(mergeAll(chair, lamp)).rejects.toMatchObject({ code: 'conversation_merged' });
  const second = await mergeAll(lamp, table);
  await expect(undo(table, change)).rejects.toMatchObject({ code: 'change_superseded' });
  await expect(undo(table, second)).rejects.toMatchObject({ code: 'change_not_found' });
  await undo(lamp, second);
  await undo(lamp, second);
  await undo(table, change);
  expect(await textsIn(bench, chair)).toEqual(['A leg is missing.']);
});

test('a split takes chosen messages along, answers follow them, and undo brings all back', async () => {
  const change = await mergeAll(table, chair);
  const before = await dumpOf(bench);
  const items = await timelineOf(bench, table);
  const ids = items.filter(({ kind }) => kind === 'message').map(({ id }) => id);
  await expect(splitOff(table, ids)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(splitOff(table, [items.at(-1)?.id as string])).rejects.toMatchObject({
    code: 'invalid_input',
  });
  const parted = await splitOff(table, [ids[0] as string]);
  expect(await textsIn(bench, parted.conversationId)).toEqual(['Where is my table?']);
  expect(await row(parted.conversationId)).toMatchObject({
    state: 'open',
    subject: 'Where is my table?',
    preview: 'Where is my table?',
    channelTypes: ['letter'],
  });
  await expect(undo(table, change)).rejects.toMatchObject({ code: 'change_superseded' });
  await bench.database.transaction((tx) => undoSplit(tx, table, parted.changeId, anna, bench.clock.now));
  expect((await dumpOf(bench)).filter(({ id }) => id !== parted.conversationId)).toEqual(before);
  const again = await splitOff(table, [ids[0] as string]);
  bench.clock.now = later(1);
  await writeLetter(bench, {
    id: 'table-2',
    from: 'jan@example.com',
    text: 'And now?',
    answers: ['table-1'],
  });
  expect(await textsIn(bench, again.conversationId)).toEqual(['Where is my table?', 'And now?']);
  await bench.database.transaction((tx) => undoSplit(tx, table, again.changeId, anna, bench.clock.now));
  expect(await textsIn(bench, table)).toEqual(['Where is my table?', 'A leg is missing.', 'And now?']);
  expect(await row(table)).toMatchObject({
    preview: 'And now?',
    lastMessageAt: bench.clock.now.toISOString(),
  });
});

test('related conversations find each other, also when one of them is merged', async () => {
  await writeLetter(bench, { id: 'lamp-1', from: 'jan@example.com', subject: 'Lamp', text: 'Too dark.' });
  const lamp = await idOf(bench, 'Lamp');
  const change = (work: typeof relate) =>
    bench.database.transaction((tx) => work(tx, chair, lamp, anna, bench.clock.now));
  await change(relate);
  await change(relate);
  expect(await relatedIds(bench.database.db, lamp)).toEqual([chair]);
  await mergeAll(table, chair);
  expect(await relatedIds(bench.database.db, lamp)).toEqual([table]);
  expect(await relatedIds(bench.database.db, table)).toEqual([lamp]);
  await bench.database.transaction((tx) => unrelate(tx, lamp, table, anna, bench.clock.now));
  expect(await relatedIds(bench.database.db, table)).toEqual([]);
});

test('the log tells the states of both sides, so that nobody who follows it keeps the merged one open', async () => {
  const known = (await readEvents(bench.database.db, 0, 100)).length;
  const change = await mergeAll(table, chair);
  await undo(table, change);
  await bench.settle();
  const events = await readEvents(bench.database.db, known, 100);
  const told = (id: string) => events.filter((event) => event.conversationId === id).map(({ type }) => type);
  expect(told(table)).toEqual(['conversation.merged', 'conversation.unmerged']);
  expect(told(chair)).toEqual([
    'conversation.closed',
    'conversation.merged',
    'conversation.reopened',
    'conversation.unmerged',
  ]);
});

test('merges that cross, and messages that arrive meanwhile, leave every message in one place', async () => {
  const outcomes = await Promise.allSettled([
    mergeAll(table, chair),
    mergeAll(chair, table),
    ...['a', 'b', 'c', 'd'].map((id) =>
      bench.inbound.accept(
        bench.letter.id,
        rawOf({ id, from: 'jan@example.com', text: id, answers: [id < 'c' ? 'table-1' : 'chair-1'] }, id),
      ),
    ),
  ]);
  await bench.settle();
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  const rows = [await row(table), await row(chair)];
  const survivor = rows.find(({ mergedInto }) => mergedInto === null)?.id as string;
  expect((await textsIn(bench, survivor)).sort()).toEqual([
    'A leg is missing.',
    'Where is my table?',
    'a',
    'b',
    'c',
    'd',
  ]);
});
