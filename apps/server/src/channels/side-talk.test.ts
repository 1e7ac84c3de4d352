import { afterEach, beforeEach, expect, test } from 'vitest';
import { findParticipants, forward, readRows, type TimelineItem } from '../conversations/index.ts';
import { customerOfHandle } from '../customers/index.ts';
import { benchAgent, onlyConversation, queueReply, timelineOf, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { checkRecipients } from './check-recipients.ts';
import { SendError } from './contract/index.ts';
import { quote, withQuoted } from './forward-content.ts';

let bench: ChannelBench;
let id: string;
const ann = { type: 'email', value: 'ann@example.com' };
const bob = { type: 'email', value: 'bob@maker.example' };

beforeEach(async () => {
  bench = await openChannelBench();
  await writeLetter(bench, { id: 'm1', from: ann.value, text: 'The leg is <loose>.', subject: 'My table' });
  id = await onlyConversation(bench);
});
afterEach(() => bench.close());

const reader = { language: 'de', timeZone: 'Europe/Berlin' } as const;
const passOn = async (text = 'Can you repair this?', sideId: string | null = null) => {
  const quoted = await quote(bench.database.db, id, 'all', reader);
  const whole = withQuoted({ text, html: null }, quoted);
  const content = {
    conversationId: id,
    clientId: text,
    sideId,
    channelId: bench.letter.id,
    channelType: bench.letter.type,
    to: [bob],
    cc: [],
    bcc: [],
    subject: 'WG: My table',
    text,
    fullText: whole.text,
    html: whole.html,
    files: [],
    now: bench.clock.now,
  };
  const { messageId } = await bench.database.transaction((tx) => forward(tx, content, benchAgent));
  await bench.settle();
  return messageId;
};
const row = async () => (await readRows(bench.database.db, [id])).get(id);
const said = (items: TimelineItem[]) => items.map((item) => [item.kind, item.author.kind, item.text]);
const conversations = async () =>
  Number((await bench.database.pool.query('select count(*) from conversation')).rows[0].count);

test('goes out with what is passed on, in a thread of its own, and the customer waits as before', async () => {
  const before = await row();
  await passOn();
  const sent = bench.samples.sent.at(-1);
  expect(sent).toMatchObject({ to: [bob.value], subject: 'WG: My table', references: [] });
  expect(sent?.text).toContain(
    'Can you repair this?\n\n---------- Weitergeleitete Nachricht ----------\nVon: Ann <ann@example.com>',
  );
  expect(sent?.text).toContain('The leg is <loose>.');
  const after = await row();
  expect(after).toMatchObject({ awaiting: 'us', waitingSince: before?.waitingSince, agentId: null });
});

test('what is passed on as HTML runs nothing', async () => {
  const { html } = withQuoted({ text: '', html: null }, await quote(bench.database.db, id, 'all', reader));
  expect(html).toContain('The leg is &lt;loose&gt;.');
});

test.each([
  ['our token', (token: string) => ({ tokens: [token] })],
  ['the id of our mail', (_: string, sent: string) => ({ answers: [sent] })],
])('the answer comes back by %s, as a side message, and proves nothing of the customer', async (_, hints) => {
  const sideId = await passOn();
  const token = bench.samples.sent.at(-1)?.replyToken ?? '';
  await writeLetter(bench, {
    id: 'b1',
    from: bob.value,
    text: 'Yes, 40 €.',
    ...hints(token, `sent-${sideId}`),
  });
  expect(said(await timelineOf(bench, id))).toEqual([
    ['message', 'customer', 'The leg is <loose>.'],
    ['side', 'agent', 'Can you repair this?'],
    ['side', 'outsider', 'Yes, 40 €.'],
  ]);
  expect(await bench.database.transaction((tx) => customerOfHandle(tx, bob))).toBeNull();
  expect((await findParticipants(bench.database.db, id))?.handles.map((each) => each.value)).not.toContain(
    bob.value,
  );
  expect(await row()).toMatchObject({ unread: true, awaiting: 'us' });

  // Neither thread cites the other.
  await queueReply(bench, id, 'We can repair it.', ann);
  await bench.settle();
  expect(bench.samples.sent.at(-1)).toMatchObject({ to: [ann.value], references: ['m1'] });
  await passOn('Please do.', sideId);
  expect(bench.samples.sent.at(-1)?.references).toEqual([`sent-${sideId}`, 'b1']);
});

test('opens what was closed; a machine that answers opens nothing', async () => {
  const sideId = await passOn();
  await bench.database.pool.query(
    `update conversation set state = 'closed', closed_at = now(), unread = false`,
  );
  const answers = [`sent-${sideId}`];
  await writeLetter(bench, { id: 'b1', from: bob.value, text: 'Out of office', answers, automatic: true });
  expect(await row()).toMatchObject({ state: 'closed', unread: false });
  await writeLetter(bench, { id: 'b2', from: bob.value, text: 'Yes', answers });
  expect(await row()).toMatchObject({ state: 'open', unread: true });
});

test('what the customer writes is theirs, even with the token of the talk', async () => {
  const sideId = await passOn();
  const tokens = [bench.samples.sent.at(-1)?.replyToken ?? ''];
  await writeLetter(bench, { id: 'm2', from: ann.value, text: 'And?', tokens, answers: [`sent-${sideId}`] });
  expect(said(await timelineOf(bench, id)).at(-1)).toEqual(['message', 'customer', 'And?']);
});

test('somebody else who cites the forward begins a conversation of their own', async () => {
  const sideId = await passOn();
  await writeLetter(bench, { id: 'x1', from: 'eve@x.example', text: 'Hi', answers: [`sent-${sideId}`] });
  expect(await conversations()).toBe(2);
  expect((await timelineOf(bench, id)).map((item) => item.text)).not.toContain('Hi');
});

test('one that cannot be delivered is ours to see to, and makes nobody wait', async () => {
  await queueReply(bench, id, 'We look into it.', ann);
  await bench.settle();
  bench.samples.sending.behaviour = () => new SendError('550 no such user', { retryable: false });
  await passOn();
  expect(await row()).toMatchObject({ deliveryFailed: true, awaiting: 'customer', waitingSince: null });
});

test('a message of another conversation is not passed on', async () => {
  const chosen = ['00000000-0000-7000-8000-000000000009'];
  await expect(quote(bench.database.db, id, chosen, reader)).rejects.toMatchObject({
    fields: [{ field: 'messageIds.0' }],
  });
});

test.each([
  [{ to: [bob], cc: [{ type: 'email', value: 'no address' }], bcc: [] }, 'cc.0.value'],
  [{ to: [bob, { type: 'email', value: 'bob@maker' }], cc: [], bcc: [] }, 'to.1.value'],
  [{ to: [bob], cc: [], bcc: [{ type: 'email', value: 'Support@shop.example' }] }, 'bcc.0.value'],
])('an address nothing can be sent to is named: %j', (lists, field) => {
  expect(() => checkRecipients(lists, ['support@shop.example'])).toThrowError(
    expect.objectContaining({ code: 'invalid_input', fields: [expect.objectContaining({ field })] }),
  );
});
