import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  close,
  findConversation,
  markSeen,
  readQueue,
  reply,
  type TimelineItem,
} from '../conversations/index.ts';
import { findCustomer } from '../customers/index.ts';
import { readEvents } from '../platform/events/index.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { type Letter, rawOf } from '../testing/sample-channels.ts';
import { SendError } from './contract/index.ts';
import { signReplyToken } from './reply-token.ts';
import { listInbound } from './store.ts';

let bench: ChannelBench;
const anna = { kind: 'agent' as const, id: '01900000-0000-7000-8000-000000000001', name: 'Anna Kowalska' };

beforeEach(async () => {
  bench = await openChannelBench();
});
afterEach(() => bench.close());

const write = async (letter: Letter) => {
  await bench.inbound.accept(bench.letter.id, rawOf(letter, letter.id));
  await bench.settle();
};
const whisper = async (letter: Letter) => {
  await bench.inbound.accept(bench.whisper.id, rawOf(letter, `${letter.from}:${letter.id}`));
  await bench.settle();
};
const conversations = async () => {
  const query = { agentId: '', sort: 'newest' as const, limit: 100 };
  const open = await readQueue(bench.database.db, { ...query, view: 'open' });
  const closed = await readQueue(bench.database.db, { ...query, view: 'closed' });
  return [...open.rows, ...closed.rows];
};
const timeline = async (id: string): Promise<TimelineItem[]> =>
  (await findConversation(bench.database.db, id, 100)).timeline;
const answer = async (
  conversationId: string,
  text: string,
  to: { type: string; value: string },
  channel = bench.letter,
) => {
  const queued = await bench.database.transaction((tx) =>
    reply(
      tx,
      {
        conversationId,
        clientId: `c-${text}`,
        channelId: channel.id,
        channelType: channel.type,
        to: [to],
        cc: [],
        bcc: [],
        subject: null,
        text,
        html: null,
        files: [],
        now: bench.clock.now,
      },
      anna,
    ),
  );
  await bench.settle();
  return queued.messageId;
};

test('a letter becomes a customer, a conversation and events, and the same letter again changes nothing', async () => {
  await write({
    id: 'm1',
    from: 'Jürgen@Example.com',
    name: 'Jürgen Großmann',
    subject: 'Rechnung',
    text: 'Bitte prüfen.',
  });
  await write({
    id: 'm1',
    from: 'Jürgen@Example.com',
    name: 'Jürgen Großmann',
    subject: 'Rechnung',
    text: 'Bitte prüfen.',
  });
  const [row, ...rest] = await conversations();
  expect(rest).toEqual([]);
  expect(row).toMatchObject({
    subject: 'Rechnung',
    preview: 'Bitte prüfen.',
    awaiting: 'us',
    unread: true,
    customer: { name: 'Jürgen Großmann' },
    channelTypes: ['letter'],
  });
  expect((await readEvents(bench.database.db, 0, 100)).map((event) => event.type)).toEqual([
    'channel.changed',
    'channel.changed',
    'customer.created',
    'conversation.opened',
    'message.received',
  ]);
});

test('somebody who reuses the id of another message does not make it disappear', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  await write({ id: 'm1', from: 'mallory@example.com', text: 'second' });
  expect((await conversations()).map((row) => row.preview).sort()).toEqual(['first', 'second']);
});

test('an answer joins by what it cites, and nobody gets into a stranger’s conversation by citing it', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  await write({ id: 'm2', from: 'a@example.com', text: 'more', answers: ['m1'] });
  await write({
    id: 'm3',
    from: 'mallory@example.com',
    text: 'let me in',
    answers: ['m1'],
    subject: 'first',
  });
  const rows = await conversations();
  expect(rows.map((row) => row.preview).sort()).toEqual(['let me in', 'more']);
});

test('a reply with our token joins from an address nobody knew, which becomes the customer’s', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  const [row] = await conversations();
  const messageId = await answer(row?.id ?? '', 'Hello', { type: 'email', value: 'a@example.com' });
  const token = signReplyToken(bench.replyTokenSecret, { conversationId: row?.id ?? '', messageId });
  await write({ id: 'm2', from: 'a.private@example.org', text: 'from my other address', tokens: [token] });
  expect(await conversations()).toHaveLength(1);
  const customer = await findCustomer(bench.database.db, row?.customer.id ?? '');
  expect(customer.identities.map((identity) => [identity.value, identity.verified]).sort()).toEqual([
    ['a.private@example.org', true],
    ['a@example.com', false],
  ]);
});

test('a visitor who claims a known address is not that customer until a reply to our token proves it', async () => {
  await write({ id: 'm1', from: 'ann@example.com', name: 'Ann', text: 'old matter' });
  await whisper({
    id: 'w1',
    from: 'device-1',
    text: 'hello?',
    also: [{ type: 'email', value: 'ann@example.com' }],
  });
  let rows = await conversations();
  expect(new Set(rows.map((row) => row.customer.id)).size).toBe(2);
  const chat = rows.find((row) => row.preview === 'hello?');
  const messageId = await answer(chat?.id ?? '', 'we answer by letter', {
    type: 'email',
    value: 'ann@example.com',
  });
  const token = signReplyToken(bench.replyTokenSecret, { conversationId: chat?.id ?? '', messageId });
  await write({ id: 'm2', from: 'ann@example.com', text: 'it was me', tokens: [token] });
  rows = await conversations();
  expect(new Set(rows.map((row) => row.customer.id)).size).toBe(1);
  const said = (await timeline(chat?.id ?? '')).filter(({ kind }) => kind === 'message');
  expect(said.map((item) => item.text)).toEqual(['hello?', 'we answer by letter', 'it was me']);
  const { rows: entries } = await bench.database.pool.query(
    'select who_kind, action, thing_id, thing_name from audit_entry where action = $1 order by thing_name',
    ['customer.joined'],
  );
  // The chat was with somebody without a name.
  const joined = { who_kind: 'system', action: 'customer.joined' };
  expect(entries).toMatchObject([joined, { ...joined, thing_id: rows[0]?.customer.id, thing_name: 'Ann' }]);
});

test('what cannot be parsed is held, does not block what follows, and can be replayed', async () => {
  await bench.inbound.accept(bench.letter.id, rawOf('rubbish', 'r1'));
  await bench.inbound.accept(bench.letter.id, rawOf('throw', 'r2'));
  await write({ id: 'm1', from: 'a@example.com', text: 'fine' });
  const held = await listInbound(bench.database.db, 'failed', 10);
  expect(held.map((item) => item.problems)).toEqual([['Error: an adapter must not throw'], ['not a letter']]);
  expect(await conversations()).toHaveLength(1);
  await bench.inbound.replay(held[1]?.id ?? '');
  await bench.settle();
  expect(await listInbound(bench.database.db, 'failed', 10)).toHaveLength(2);
});

test('a live message is processed before it is acknowledged, once, and is in the visitor’s history', async () => {
  const heard: string[] = [];
  const visitor = { type: 'device', value: 'device-1' };
  const stop = bench.live.subscribe(bench.whisper.id, visitor, (event) => {
    if (event.kind === 'message') heard.push(`${event.message.direction} ${event.message.text}`);
  });
  await whisper({ id: 'w1', from: 'device-1', text: 'hello' });
  const again = await bench.inbound.accept(
    bench.whisper.id,
    rawOf({ id: 'w1', from: 'device-1', text: 'hello' }, 'device-1:w1'),
  );
  expect(again.duplicate).toBe(true);
  const [row] = await conversations();
  await answer(row?.id ?? '', 'hi', visitor, bench.whisper);
  await bench.settle();
  expect(heard).toEqual(['in hello', 'out hi']);
  const history = await bench.live.history(bench.whisper.id, visitor, 0, 50);
  expect(history.messages.map((message) => [message.direction, message.text, message.clientId])).toEqual([
    ['in', 'hello', 'w1'],
    ['out', 'hi', null],
  ]);
  const since = await bench.live.history(bench.whisper.id, visitor, history.messages[0]?.seq ?? 0, 50);
  expect(since.messages.map((message) => message.text)).toEqual(['hi']);
  stop();
});

test('a visitor learns that we looked at what they wrote, at once and after coming back', async () => {
  const visitor = { type: 'device', value: 'device-1' };
  const heard: string[] = [];
  const stop = bench.live.subscribe(bench.whisper.id, visitor, (event) => {
    if (event.kind === 'read') heard.push(event.upTo);
  });
  await whisper({ id: 'w1', from: 'device-1', text: 'hello' });
  const [row] = await conversations();
  await bench.database.transaction((tx) => markSeen(tx, row?.id ?? '', anna));
  await bench.settle();
  const history = await bench.live.history(bench.whisper.id, visitor, 0, 50);
  expect(heard).toEqual([history.messages[0]?.id]);
  expect(history.reads?.map((read) => read.upTo)).toEqual(heard);
  stop();
});

test('a visitor sees only what was said between them and us, not the rest of the conversation', async () => {
  await whisper({
    id: 'w1',
    from: 'device-1',
    text: 'hello',
    also: [{ type: 'email', value: 'new@example.com' }],
  });
  const [row] = await conversations();
  await answer(row?.id ?? '', 'secret letter', { type: 'email', value: 'new@example.com' });
  const history = await bench.live.history(bench.whisper.id, { type: 'device', value: 'device-1' }, 0, 50);
  expect(history.messages.map((message) => message.text)).toEqual(['hello']);
});

test('closed conversations go on within thirty days and begin anew after', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  const [row] = await conversations();
  await bench.database.transaction((tx) => close(tx, row?.id ?? '', anna, bench.clock.now));
  bench.clock.now = new Date('2026-04-02T09:00:00Z');
  await write({ id: 'm2', from: 'a@example.com', text: 'again', answers: ['m1'] });
  expect((await conversations()).map((each) => [each.state, each.preview])).toEqual([['open', 'again']]);
  await bench.database.transaction((tx) => close(tx, row?.id ?? '', anna, bench.clock.now));
  bench.clock.now = new Date('2026-05-10T09:00:00Z');
  await write({ id: 'm3', from: 'a@example.com', text: 'much later', answers: ['m1'] });
  expect((await conversations()).map((each) => [each.state, each.preview])).toEqual([
    ['open', 'much later'],
    ['closed', 'again'],
  ]);
});

test('an automatic message neither reopens nor makes anybody wait', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  const [row] = await conversations();
  await answer(row?.id ?? '', 'answered', { type: 'email', value: 'a@example.com' });
  await write({ id: 'm2', from: 'a@example.com', text: 'I am away', answers: ['m1'], automatic: true });
  expect((await conversations())[0]).toMatchObject({ awaiting: 'customer', waitingSince: null });
});

test('a reply without a subject of its own is sent under the conversation’s', async () => {
  await write({ id: 'm1', from: 'a@example.com', subject: 'Rechnung', text: 'first' });
  const [row] = await conversations();
  await answer(row?.id ?? '', 'Hello', { type: 'email', value: 'a@example.com' });
  expect(bench.samples.sent.map((sent) => sent.subject)).toEqual(['Rechnung']);
});

test('a reply is sent once with its thread, also when it is asked for twice', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  const [row] = await conversations();
  await answer(row?.id ?? '', 'Hello', { type: 'email', value: 'a@example.com' });
  await answer(row?.id ?? '', 'Hello', { type: 'email', value: 'a@example.com' });
  expect(bench.samples.sent.map((sent) => [sent.text, sent.to, sent.references])).toEqual([
    ['Hello', ['a@example.com'], ['m1']],
  ]);
  expect((await timeline(row?.id ?? '')).at(-1)?.delivery).toMatchObject({ state: 'sent', reason: null });
});

test('a passing fault is retried, a lasting one is shown where it was written and marks the address', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  const [row] = await conversations();
  bench.samples.sending.behaviour = () => new SendError('try later', { retryable: true });
  await answer(row?.id ?? '', 'one', { type: 'email', value: 'a@example.com' });
  expect((await timeline(row?.id ?? '')).at(-1)?.delivery).toMatchObject({
    state: 'queued',
    reason: 'try later',
  });
  bench.samples.sending.behaviour = () =>
    new SendError('no such user', { retryable: false, hardBounce: true });
  await bench.ring();
  await bench.settle();
  expect((await timeline(row?.id ?? '')).at(-1)?.delivery).toMatchObject({
    state: 'failed',
    reason: 'no such user',
  });
  expect((await conversations())[0]).toMatchObject({ deliveryFailed: true, awaiting: 'us' });
  const known = async () => (await findCustomer(bench.database.db, row?.customer.id ?? '')).identities[0];
  expect(await known()).toMatchObject({ reachability: 'bounced' });
  // A machine that answers from it says nothing of whether it takes mail; a person who writes from it does.
  await write({
    id: 'm2',
    from: 'a@example.com',
    text: 'away',
    automatic: true,
  });
  expect(await known()).toMatchObject({ reachability: 'bounced' });
  await write({ id: 'm3', from: 'A@example.com', text: 'I am back' });
  expect(await known()).toMatchObject({ reachability: 'reachable' });
});

test('a send that a crash interrupted is not repeated where that could mean twice, and is where it cannot', async () => {
  await write({ id: 'm1', from: 'a@example.com', text: 'first' });
  await whisper({ id: 'w1', from: 'device-1', text: 'hello' });
  const rows = await conversations();
  const letters = rows.find((row) => row.channelTypes[0] === 'letter');
  const whispers = rows.find((row) => row.channelTypes[0] === 'whisper');
  const lost = await answer(letters?.id ?? '', 'letter', { type: 'email', value: 'a@example.com' });
  const repeated = await answer(
    whispers?.id ?? '',
    'whisper',
    { type: 'device', value: 'device-1' },
    bench.whisper,
  );
  // As a process leaves it that dies between claiming and recording.
  await bench.database.pool.query(
    `update message set delivery_state = 'sending', sender = 1 where id in ($1, $2)`,
    [lost, repeated],
  );
  bench.samples.sent.length = 0;
  await bench.outbound.recover();
  await bench.settle();
  expect(bench.samples.sent.map((sent) => sent.text)).toEqual(['whisper']);
  expect((await timeline(letters?.id ?? '')).at(-1)?.delivery?.state).toBe('failed');
});

test('a customer’s language is learned from what they write, and what an agent set stays', async () => {
  const languageOf = async (from: string) => {
    const { rows } = await bench.database.pool.query<{ customer_id: string }>(
      'select customer_id from identity where value = $1',
      [from],
    );
    return (await findCustomer(bench.database.db, rows[0]!.customer_id)).language;
  };
  await write({ id: 'm1', from: 'jan@example.com', text: 'Ok.' });
  expect(await languageOf('jan@example.com')).toBeNull();
  await write({
    id: 'm2',
    from: 'jan@example.com',
    text: 'Ich bin im Urlaub und nicht da.',
    automatic: true,
  });
  expect(await languageOf('jan@example.com')).toBeNull();
  await write({
    id: 'm3',
    from: 'jan@example.com',
    text: 'Goedendag, waar is mijn pakket?',
    language: 'en-US',
  });
  expect(await languageOf('jan@example.com')).toBe('nl');
  await write({ id: 'm4', from: 'jan@example.com', text: 'Hello, where is my order?' });
  expect(await languageOf('jan@example.com')).toBe('nl');
  await whisper({ id: 'w1', from: 'visitor-1', text: 'Ok?', language: 'pl-PL' });
  expect(await languageOf('visitor-1')).toBe('pl');
});

test('automatic mail of its own makes nobody wait: kept and marked, closed, and open once a person writes there', async () => {
  await write({ id: 'm1', from: 'news@example.com', text: 'Ten ideas for spring', automatic: true });
  const [row] = await conversations();
  expect(row).toMatchObject({ state: 'closed', awaiting: 'customer', waitingSince: null, unread: false });
  const events = (await readEvents(bench.database.db, 0, 100)).map(({ type }) => type);
  expect(events).toEqual(
    expect.arrayContaining(['conversation.opened', 'message.received', 'conversation.closed']),
  );
  expect(events).not.toContain('conversation.reopened');
  expect(await timeline(row!.id)).toMatchObject([{ automatic: { kind: 'out-of-office' } }]);

  await write({ id: 'm2', from: 'news@example.com', text: 'And more', answers: ['m1'], automatic: true });
  expect(await conversations()).toMatchObject([{ id: row!.id, state: 'closed' }]);
  await write({ id: 'm3', from: 'news@example.com', text: 'Are you there?', answers: ['m2'] });
  expect(await conversations()).toMatchObject([{ id: row!.id, state: 'open', awaiting: 'us' }]);
});
