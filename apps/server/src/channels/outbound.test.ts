import { afterEach, beforeEach, expect, test } from 'vitest';
import { addNote, retryDelivery } from '../conversations/index.ts';
import { benchAgent, onlyConversation, queueReply, timelineOf, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { SendError, type SendResult } from './contract/index.ts';

let bench: ChannelBench;
const ann = { type: 'email', value: 'ann@example.com' };

beforeEach(async () => {
  bench = await openChannelBench();
  await writeLetter(bench, { id: 'm1', from: ann.value, text: 'first' });
});
afterEach(() => bench.close());

const sentTexts = () => bench.samples.sent.map((sent) => sent.text);
const stateOf = async (messageId: string) =>
  (await timelineOf(bench, await onlyConversation(bench))).find((item) => item.id === messageId)?.delivery;

test('what a process left unsent in a conversation goes out in order, one after the other', async () => {
  const conversation = await onlyConversation(bench);
  const ids: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    ids.push(await queueReply(bench, conversation, text, ann));
    await bench.settle();
  }
  bench.samples.sent.length = 0;
  // As a process leaves them that ends between queueing and sending.
  await bench.database.pool.query(`update message set delivery_state = 'queued' where id = any($1)`, [ids]);
  const first = Promise.withResolvers<SendResult>();
  let underWay = 0;
  let most = 0;
  bench.samples.sending.behaviour = async ({ id, text }) => {
    most = Math.max(most, ++underWay);
    if (text === 'one') await first.promise;
    underWay--;
    return { providerId: `again-${id}`, state: 'sent' };
  };
  await bench.outbound.recover();
  first.resolve({ providerId: '', state: 'sent' });
  await bench.outbound.idle();
  expect(sentTexts()).toEqual(['one', 'two', 'three']);
  expect(most).toBe(1);
});

test('the look for unsent messages leaves those alone that wait for their next try', async () => {
  bench.samples.sending.behaviour = () => new SendError('mail server away', { retryable: true });
  const id = await queueReply(bench, await onlyConversation(bench), 'patience', ann);
  await bench.settle();
  for (let look = 0; look < 20; look++) {
    await bench.outbound.recover();
    await bench.outbound.idle();
  }
  expect(await stateOf(id)).toMatchObject({ state: 'queued', reason: 'mail server away' });
  expect(bench.waiting).toHaveLength(1);
  // Its timer was lost, and the time has come: the look takes it up.
  bench.waiting.length = 0;
  bench.clock.now = new Date(bench.clock.now.getTime() + 11_000);
  bench.samples.sending.behaviour = ({ id: sent }) => ({ providerId: sent, state: 'sent' });
  await bench.outbound.recover();
  await bench.outbound.idle();
  expect(sentTexts()).toEqual(['patience']);
});

test('an agent who sends a failed message again gives it all its tries again', async () => {
  bench.samples.sending.behaviour = () => new SendError('mail server away', { retryable: true });
  const id = await queueReply(bench, await onlyConversation(bench), 'again', ann);
  await bench.settle();
  while (bench.waiting.length > 0) {
    await bench.ring();
    await bench.settle();
  }
  expect((await stateOf(id))?.state).toBe('failed');
  await bench.database.transaction((tx) => retryDelivery(tx, id, benchAgent));
  await bench.settle();
  expect(await stateOf(id)).toMatchObject({ state: 'queued', reason: 'mail server away' });
});

test('a message that was taken while the database was away is recorded as sent once it is back', async () => {
  const outage = Promise.withResolvers<void>();
  bench.samples.sending.behaviour = async ({ id }) => {
    bench.breakDatabase(outage.promise);
    return { providerId: id, state: 'sent' };
  };
  const id = await queueReply(bench, await onlyConversation(bench), 'taken', ann);
  const settled = bench.settle();
  while (bench.refused() === 0) await new Promise((resolve) => setImmediate(resolve));
  outage.resolve();
  await settled;
  expect((await stateOf(id))?.state).toBe('sent');
  expect(sentTexts()).toEqual(['taken']);
});

test('a claim that this process does not know of was never sent: it goes out once', async () => {
  const id = await queueReply(bench, await onlyConversation(bench), 'unknown', ann);
  await bench.settle();
  bench.samples.sent.length = 0;
  // The connection broke while the claim was being committed: it holds, but nobody is sending.
  await bench.database.pool.query(
    `update message set delivery_state = 'sending', sender = $2 where id = $1`,
    [id, bench.processLock.id],
  );
  await bench.outbound.recover();
  await bench.outbound.idle();
  expect(sentTexts()).toEqual(['unknown']);
  expect((await stateOf(id))?.state).toBe('sent');
});

test('a message does not overtake an earlier one of its conversation that another process is sending', async () => {
  const conversation = await onlyConversation(bench);
  const first = await queueReply(bench, conversation, 'one', ann);
  await bench.settle();
  bench.samples.sent.length = 0;
  const other = await bench.otherProcess();
  await bench.database.pool.query(
    `update message set delivery_state = 'sending', sender = $2 where id = $1`,
    [first, other.id],
  );
  await queueReply(bench, conversation, 'two', ann);
  await bench.settle();
  expect(sentTexts()).toEqual([]);
  await bench.database.pool.query(`update message set delivery_state = 'sent' where id = $1`, [first]);
  await bench.outbound.recover();
  await bench.outbound.idle();
  expect(sentTexts()).toEqual(['two']);
  await other.stop();
});

test('ids that clients make up are their own: a reply under one a customer used is another message', async () => {
  await writeLetter(bench, {
    id: 'm2',
    from: ann.value,
    text: 'more',
    answers: ['m1'],
    clientId: 'reply same',
  });
  const id = await queueReply(bench, await onlyConversation(bench), 'same', ann);
  expect(await queueReply(bench, await onlyConversation(bench), 'same', ann)).toBe(id);
  await bench.settle();
  expect(sentTexts()).toEqual(['same']);
  expect((await timelineOf(bench, await onlyConversation(bench))).map((item) => item.text)).toEqual([
    'first',
    'more',
    'same',
  ]);
});

test('notes and answers to them never go to the customer', async () => {
  const conversationId = await onlyConversation(bench);
  const note = (text: string, threadId: string | null) =>
    bench.database.transaction((tx) =>
      addNote(
        tx,
        { conversationId, clientId: text, text, files: [], threadId, now: bench.clock.now },
        benchAgent,
      ),
    );
  const root = await note('only for us', null);
  await note('this too', root.messageId);
  await queueReply(bench, conversationId, 'for you', ann);
  await bench.settle();
  await bench.outbound.recover();
  await bench.outbound.idle();
  expect(sentTexts()).toEqual(['for you']);
});
