import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assign, close, saveDraft, systemActor } from '../conversations/index.ts';
import { createAgent } from '../people/index.ts';
import { queueReply, timelineOf } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { rawOf } from '../testing/sample-channels.ts';
import { changePolicy, join, leave, participationConsumer, readAlong, whisper } from './index.ts';

let bench: ChannelBench;
let conversationId: string;
let anna: { kind: 'agent'; id: string; name: string };
let lea: { kind: 'agent'; id: string; name: string };
const visitor = { type: 'device', value: 'device-1' };

beforeEach(async () => {
  bench = await openChannelBench();
  anna = await hire('Anna', 'agent');
  lea = await hire('Lea', 'team_lead');
  await bench.inbound.accept(
    bench.whisper.id,
    rawOf({ id: 'w1', from: visitor.value, text: 'where is my parcel?' }, 'device-1:w1'),
  );
  await bench.settle();
  const { rows } = await bench.database.pool.query<{ id: string }>('select id from conversation');
  conversationId = rows[0]?.id as string;
  await assignTo(anna.id);
});
afterEach(() => bench.close());

async function hire(name: string, role: 'agent' | 'team_lead') {
  const email = `${name.toLowerCase()}@shop.example`;
  const input = {
    name,
    email,
    role,
    language: 'en' as const,
    teamIds: [],
    password: 'correct horse battery',
  };
  const { id } = await createAgent(bench.database, input, 'system');
  return { kind: 'agent' as const, id, name };
}

const assignTo = (agentId: string | null) =>
  bench.database.transaction((tx) => assign(tx, conversationId, { agentId }, systemActor, bench.clock.now));
const say = (text: string, clientId = text) =>
  whisper(bench.database, { conversationId, clientId, text }, lea, bench.clock.now);

describe('a whisper', () => {
  test('is a note for whoever has the conversation, said once, and never goes out', async () => {
    const heard: string[] = [];
    const stop = bench.live.subscribe(bench.whisper.id, visitor, (event) => {
      if (event.kind === 'message') heard.push(event.message.text);
    });
    const id = await say('offer the refund');
    expect(await say('offer the refund')).toBe(id);
    await queueReply(bench, conversationId, 'We refund it.', visitor, bench.whisper);
    await bench.settle();
    const whispers = (await timelineOf(bench, conversationId)).filter((item) => item.whisperTo !== null);
    expect(whispers).toMatchObject([
      { id, kind: 'note', direction: null, delivery: null, whisperTo: anna.id, author: { name: 'Lea' } },
    ]);
    expect(bench.samples.sent.map((sent) => sent.text)).toEqual(['We refund it.']);
    expect(heard).toEqual(['We refund it.']);
    const history = await bench.live.history(bench.whisper.id, visitor, 0, 50);
    expect(history.messages.map((message) => message.text)).toEqual(['where is my parcel?', 'We refund it.']);
    stop();
  });

  test('needs somebody to hear it', async () => {
    await assignTo(null);
    await expect(say('hello?')).rejects.toMatchObject({ code: 'nobody_to_whisper_to' });
    await assignTo(lea.id);
    await expect(say('hello, me')).rejects.toMatchObject({ code: 'nobody_to_whisper_to' });
  });
});

describe('taking part', () => {
  test('adds a speaker, leaves the assignment, and is said in the timeline', async () => {
    await join(bench.database, conversationId, lea, bench.clock.now);
    await join(bench.database, conversationId, lea, bench.clock.now);
    expect(await readAlong(bench.database, conversationId)).toMatchObject({
      agentId: anna.id,
      participants: [lea.id],
    });
    await leave(bench.database, conversationId, lea, bench.clock.now);
    await leave(bench.database, conversationId, lea, bench.clock.now);
    const activities = (await timelineOf(bench, conversationId)).flatMap((item) => item.activity?.type ?? []);
    expect(activities.slice(-2)).toEqual(['supervisor_joined', 'supervisor_left']);
    expect((await readAlong(bench.database, conversationId)).participants).toEqual([]);
  });

  test('ends with the conversation, and for whoever has it themselves by now', async () => {
    const handle = (type: string, data: Record<string, unknown>) =>
      bench.database.transaction((tx) =>
        participationConsumer.handle(
          [{ seq: 1, type, at: new Date(), conversationId, customerId: null, actor: 'system', data }],
          tx,
        ),
      );
    await join(bench.database, conversationId, lea, bench.clock.now);
    await handle('conversation.assigned', { agentId: lea.id });
    expect((await readAlong(bench.database, conversationId)).participants).toEqual([]);
    await join(bench.database, conversationId, lea, bench.clock.now);
    await bench.database.transaction((tx) => close(tx, conversationId, systemActor, bench.clock.now));
    await handle('conversation.closed', {});
    expect((await readAlong(bench.database, conversationId)).participants).toEqual([]);
    const late = join(bench.database, conversationId, lea, bench.clock.now);
    await expect(late).rejects.toMatchObject({ code: 'conversation_closed' });
  });
});

test('who reads along changes nothing, and sees what is being written only where policy allows it', async () => {
  const content = { mode: 'reply' as const, channelId: null, to: [], cc: [], bcc: [], subject: null };
  await saveDraft(bench.database.db, conversationId, anna.id, {
    ...content,
    text: 'We are so',
    html: null,
    fileIds: [],
  });
  const before = (await bench.database.pool.query('select * from conversation')).rows;
  expect((await readAlong(bench.database, conversationId)).draft).toBeNull();
  await changePolicy(bench.database, { draftsReadable: true, readersShown: false }, 'system');
  const seen = await readAlong(bench.database, conversationId);
  expect(seen.draft?.text).toBe('We are so');
  expect(seen.policy).toEqual({ draftsReadable: true, readersShown: false });
  expect((await bench.database.pool.query('select * from conversation')).rows).toEqual(before);
});
