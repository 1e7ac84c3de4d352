import { afterEach, beforeEach, expect, test } from 'vitest';
import { addNote, joinCustomer, merge, partCustomer, setLabels, undoMerge } from '../conversations/index.ts';
import { changeCustomer, joinCustomers } from '../customers/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { type Letter, rawOf } from '../testing/sample-channels.ts';
import { forgetConversation, forgetCustomer, search, searchConsumer } from './index.ts';
import type { SearchInput } from './search.ts';

let bench: ChannelBench;
beforeEach(async () => {
  bench = await openChannelBench();
});
afterEach(() => bench.close());

const anna = { kind: 'agent' as const, id: '01900000-0000-7000-8000-000000000001', name: 'Anna Kowalska' };
let letters = 0;

async function write(...all: (Partial<Letter> & { text: string })[]): Promise<void> {
  for (const letter of all) {
    const id = `m${++letters}`;
    const from = letter.from ?? `writer${letters}@example.com`;
    await bench.inbound.accept(bench.letter.id, rawOf({ id, ...letter, from }, id));
    await bench.inbound.idle();
  }
}

/** Gives the whole log to the consumer, as a new one would read it. */
async function index(): Promise<void> {
  await bench.settle();
  const events = await readEvents(bench.database.db, 0, 1000);
  const mine = events.filter((event) => searchConsumer.types.includes(event.type));
  await bench.database.transaction((tx) => searchConsumer.handle(mine, tx));
}

const find = (text: string, input: Partial<SearchInput> = {}) =>
  search(
    bench.database.db,
    { text, kind: 'all', limit: 10, mayReadCustomers: true, ...input },
    { agentId: anna.id, teamIds: [], timeZone: 'Europe/Berlin', now: bench.clock.now },
  );
const subjects = async (text: string) =>
  (await find(text)).conversations.map(({ conversation }) => conversation.subject);
const tables = async () => {
  const read = async (text: string) => (await bench.database.pool.query(text)).rows;
  return {
    documents: await read('select * from search_document order by message_id'),
    words: await read('select * from search_word order by word'),
    customers: await read('select * from search_customer order by customer_id'),
  };
};

test('words are found in every form, beginning, spelling and language, and marked', async () => {
  await write(
    { subject: 'Stuhl', text: 'Guten Tag, zwei Stühle sind leider kaputt angekommen.' },
    { subject: 'Krzesło', text: 'Dzień dobry, dwa krzesła są zepsute, proszę o zwrot.' },
    { subject: 'Stoel', text: 'Hallo, mijn stoelen zijn nog niet geleverd.' },
    { subject: 'Chair', text: 'Hello, one of the chairs I ordered has a broken leg.' },
    { subject: 'Number', text: 'It is about order A-10427 from anna@shop.example' },
  );
  await index();
  for (const [text, subject] of [
    ['stuhl', 'Stuhl'],
    ['stuehlen', 'Stuhl'],
    ['stuhle', 'Stuhl'],
    ['krzeseł', 'Krzesło'],
    ['krzeslami', 'Krzesło'],
    ['zepsuty', 'Krzesło'],
    ['stoel', 'Stoel'],
    ['chair', 'Chair'],
    ['bro', 'Chair'],
    ['kr', 'Krzesło'],
    ['"broken leg"', 'Chair'],
    ['A-10427', 'Number'],
    ['10427', 'Number'],
    ['a-104', 'Number'],
    ['anna@shop.example', 'Number'],
    ['gelevrd', 'Stoel'],
  ] as const)
    expect([text, await subjects(text)]).toEqual([text, [subject]]);
  expect(await subjects('"leg broken"')).toEqual([]);
  expect(await subjects('kaputt -stuhl')).toEqual([]);
  expect((await subjects('stuhl OR chair')).sort()).toEqual(['Chair', 'Stuhl']);

  const [hit] = (await find('stuhl')).conversations;
  const snippet = hit!.messages[0]!.snippet;
  expect(snippet.ranges.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['Stühle']);
  expect(hit!.subjectRanges).toEqual([[0, 5]]);
});

test('a misspelt word is corrected and that is said; one that somebody wrote is not', async () => {
  await write({ subject: 'One', text: 'The wardrobe is too wide' }, { subject: 'Two', text: 'The wardobe' });
  await index();
  expect(await find('wadrrobe wide')).toMatchObject({
    corrected: 'wardrobe wide',
    conversations: [{ conversation: { subject: 'One' } }],
  });
  const written = await find('wardobe');
  expect(written.corrected).toBeNull();
  expect(written.conversations).toHaveLength(1);
});

test('filters narrow what is found, and are enough on their own', async () => {
  await write(
    { subject: 'Marked', text: 'A broken lamp' },
    { subject: 'Plain', text: 'Another broken lamp' },
  );
  await index();
  const marked = (await find('another')).conversations[0]!.conversation;
  await bench.database.transaction((tx) => setLabels(tx, marked.id, ['vip'], anna));
  expect(await subjects('label:vip lamp')).toEqual(['Plain']);
  expect(await subjects('lamp -label:vip')).toEqual(['Marked']);
  expect(await subjects('label:vip')).toEqual(['Plain']);
  expect(await subjects('state:closed lamp')).toEqual([]);
  expect(await subjects(`#${marked.number}`)).toEqual(['Plain']);
  expect((await find('state:opne lamp')).problems).toMatchObject([{ code: 'unknown_choice' }]);
});

test('what is newer comes first among equals, and pages continue without end or repetition', async () => {
  for (let day = 1; day <= 5; day++) {
    bench.clock.now = new Date(Date.UTC(2026, 0, day * 20));
    await write({ subject: `Day ${day}`, text: 'A lamp that flickers' });
  }
  await index();
  expect(await subjects('flickers')).toEqual(['Day 5', 'Day 4', 'Day 3', 'Day 2', 'Day 1']);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await find('flickers', { limit: 2, ...(cursor ? { cursor } : {}) });
    seen.push(...page.conversations.map(({ conversation }) => conversation.subject));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['Day 5', 'Day 4', 'Day 3', 'Day 2', 'Day 1']);
  await expect(find('flickers', { cursor: 'bm9uc2Vuc2U' })).rejects.toThrow('cursor');
});

test('notes are found too, together with what else is said in their conversation', async () => {
  await write({ subject: 'Lamp', text: 'A lamp that flickers' });
  await index();
  const id = (await find('lamp')).conversations[0]!.conversation.id;
  const note = {
    conversationId: id,
    clientId: 'n1',
    text: 'Lamp: ask the carrier',
    files: [],
    now: bench.clock.now,
  };
  await bench.database.transaction((tx) => addNote(tx, note, anna));
  await index();
  const found = await find('lamp');
  expect(found.conversations).toHaveLength(1);
  expect(found.conversations[0]!.messages.map(({ kind }) => kind).sort()).toEqual(['message', 'note']);
  expect((await find('lamp', { kind: 'messages' })).messages).toHaveLength(2);
});

test('customers are found by parts of names, addresses and numbers, and under their new name', async () => {
  await write(
    { from: 'j.mueller@example.com', name: 'Jürgen Müller', text: 'Hallo' },
    { from: 'zofia@example.org', name: 'Zofia Wójcik', text: 'Dzień dobry' },
  );
  await index();
  const names = async (text: string) =>
    (await find(text, { kind: 'customers' })).customers.map(({ name }) => name.text);
  for (const text of ['jürgen', 'mull', 'MUELLER', 'jü', 'j.mueller@exam', 'juergen mueller', 'jurgem'])
    expect([text, await names(text)]).toEqual([text, ['Jürgen Müller']]);
  expect(await names('wojcik')).toEqual(['Zofia Wójcik']);
  expect((await find('wojcik', { kind: 'customers', mayReadCustomers: false })).customers).toEqual([]);
  const [zofia] = (await find('wojcik', { kind: 'customers' })).customers;
  expect(zofia!.name.ranges).toEqual([[6, 12]]);
  expect(zofia!.handles).toEqual([{ text: 'zofia@example.org', ranges: [] }]);

  await changeCustomer(bench.database, zofia!.id, { name: 'Zofia Lis' }, 'system');
  await index();
  expect(await names('lis')).toEqual(['Zofia Lis']);
  expect(await names('wojcik')).toEqual([]);
});

test('a joined customer is found once, by both addresses', async () => {
  await write(
    { from: 'one@example.com', name: 'Ola Nowak', text: 'First' },
    { from: 'two@example.com', name: 'Ola N.', text: 'Second' },
  );
  await index();
  const [one] = (await find('one@example.com', { kind: 'customers' })).customers;
  const [two] = (await find('two@example.com', { kind: 'customers' })).customers;
  await bench.database.transaction((tx) => joinCustomers(tx, two!.id, one!.id, 'test'));
  await index();
  const found = (await find('ola', { kind: 'customers' })).customers;
  expect(found.map(({ id }) => id)).toEqual([one!.id]);
  expect(found[0]!.handles.map(({ text }) => text).sort()).toEqual(['one@example.com', 'two@example.com']);
});

test('parted customers are found apart again, each with what they said', async () => {
  await write(
    { from: 'one@example.com', name: 'Ola Nowak', text: 'First lamp' },
    { from: 'two@example.com', name: 'Ela Lis', text: 'Second lamp' },
  );
  await index();
  const [one] = (await find('one@example.com', { kind: 'customers' })).customers;
  const [two] = (await find('two@example.com', { kind: 'customers' })).customers;
  const actor = { kind: 'system' as const, id: null, name: 'test' };
  const joinId = await bench.database.transaction((tx) =>
    joinCustomer(tx, one!.id, two!.id, actor, new Date()),
  );
  await index();
  expect((await subjects('lamp customer:"Ola Nowak"')).length).toBe(2);
  await bench.database.transaction((tx) => partCustomer(tx, one!.id, joinId, actor, new Date()));
  await index();
  expect((await find('ela', { kind: 'customers' })).customers.map(({ id }) => id)).toEqual([two!.id]);
  expect((await subjects('lamp customer:"Ola Nowak"')).length).toBe(1);
  const documents = (await tables()).documents as { customer_id: string }[];
  expect(new Set(documents.map((each) => each.customer_id))).toEqual(new Set([one!.id, two!.id]));
});

test('replaying the log from zero changes nothing, not even places', async () => {
  await write({ subject: 'Lamp', text: 'A lamp' }, { subject: 'Krzesło', text: 'Dwa krzesła' });
  await index();
  const before = await tables();
  expect(before.documents).toHaveLength(2);
  await index();
  expect(await tables()).toEqual(before);
  await bench.database.pool.query('truncate search_document, search_word, search_customer restart identity');
  await index();
  expect(await tables()).toEqual(before);
});

test('what is erased is found no more, and words that nobody else wrote are forgotten', async () => {
  await write(
    { from: 'ola@example.com', name: 'Ola Osobliwa', subject: 'Lamp', text: 'A lamp for Gniewomir' },
    { subject: 'Other', text: 'Another lamp for Eulalia' },
  );
  await index();
  const [ola] = (await find('osobliwa', { kind: 'customers' })).customers;
  await bench.database.transaction((tx) => forgetCustomer(tx, ola!.id));
  expect(await subjects('lamp')).toEqual(['Other']);
  expect((await find('osobliwa', { kind: 'customers' })).customers).toEqual([]);
  const words = async () => new Set((await tables()).words.map((row: { word: string }) => row.word));
  expect(await words()).toContain('lamp');
  for (const gone of ['gniewomir', 'osobliwa']) expect(await words()).not.toContain(gone);

  const other = (await find('eulalia')).conversations[0]!.conversation.id;
  await bench.database.transaction((tx) => forgetConversation(tx, other));
  expect(await tables()).toMatchObject({ documents: [], words: [] });
});

test('what was merged is found where it stands, and where it came from once the merge is undone', async () => {
  await write({ text: 'The armrest creaks.' }, { text: 'The headboard is dented.' });
  await index();
  const placeOf = async (text: string) =>
    (await find(text)).conversations.map(({ conversation }) => conversation.id);
  const [into] = await placeOf('armrest');
  const [from] = await placeOf('headboard');
  const { now } = bench.clock;
  const change = await bench.database.transaction((tx) =>
    merge(tx, into as string, { id: from as string, meant: true }, anna, now),
  );
  await index();
  expect(await placeOf('headboard')).toEqual([into]);
  await bench.database.transaction((tx) => undoMerge(tx, into as string, change, anna, now));
  await index();
  expect(await placeOf('headboard')).toEqual([from]);
});
