/**
 * The short way of live messages against the general one: whatever comes in whatever order, the same rows and events
 * remain. Two benches hear the same; on one of them every message takes the general way.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assign, close, readQueue, reopen, snooze } from '../conversations/index.ts';
import { benchAgent, queueReply } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { dumpTables } from '../testing/dump-tables.ts';
import { type Letter, rawOf } from '../testing/sample-channels.ts';
import { receiveLive } from './receive-live.ts';
import { listInbound } from './store.ts';

let short: ChannelBench;
let general: ChannelBench;
let shortened = 0;

beforeAll(async () => {
  short = await openChannelBench({
    receiveLive: async (...given) => {
      const taken = await receiveLive(...given);
      if (taken) shortened++;
      return taken;
    },
  });
  general = await openChannelBench({ receiveLive: async () => null });
});
afterAll(async () => {
  await short.close();
  await general.close();
});

const visitor = fc.integer({ min: 0, max: 2 });
const nth = fc.integer({ min: 0, max: 5 });
const rarely = <T>(what: fc.Arbitrary<T>, oneIn: number) =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: what });
const whisper = fc.record({
  do: fc.constant('whisper' as const),
  visitor,
  id: fc.integer({ min: 0, max: 9 }),
  text: fc.constantFrom('hello', '', 'two\nlines', 'ümlaut 🛒', 'x'.repeat(400)),
  clientId: rarely(nth, 4),
  name: rarely(fc.constantFrom('Ann', ' ', 'Bob'), 3),
  also: rarely(fc.constantFrom('ann@example.com', 'bob@example.com'), 6),
  session: rarely(nth, 3),
  automatic: rarely(fc.constant(true), 10),
  cites: rarely(nth, 8),
  padded: rarely(fc.constant(true), 10),
});
const step = fc.oneof(
  { weight: 12, arbitrary: whisper },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('letter' as const), visitor, id: nth }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('close', 'snooze', 'reopen', 'assign', 'reply'),
      conversation: nth,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('forget' as const), visitor, id: nth }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 80, 800) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const device = (run: number, at: number) => `device-${run}-${at}`;
const conversationIds = async (bench: ChannelBench) => {
  const found = await bench.database.pool.query<{ id: string }>(
    'select id from conversation order by id desc limit 6',
  );
  return found.rows.map((row) => row.id);
};

async function perform(bench: ChannelBench, run: number, step: Step): Promise<void> {
  if (step.do === 'whisper') {
    const { id, text, visitor, name, also, clientId, session, cites, automatic, padded } = step;
    const ids = await conversationIds(bench);
    const from = device(run, visitor);
    const letter: Letter = {
      id: `${from}:${id}`,
      from: padded ? ` ${from} ` : from,
      text,
      clientId: `client ${clientId ?? `own ${id}`}`,
      ...(name === undefined ? {} : { name }),
      ...(also === undefined ? {} : { also: [{ type: 'email', value: also }] }),
      ...(session === undefined || !ids[session] ? {} : { session: ids[session] }),
      ...(automatic ? { automatic } : {}),
      ...(cites === undefined ? {} : { answers: [`${from}:${cites}`] }),
    };
    await bench.inbound.accept(bench.whisper.id, rawOf(letter, letter.id));
  } else if (step.do === 'letter') {
    const from = ['ann@example.com', 'bob@example.com', 'cleo@example.com'][step.visitor] as string;
    const id = `letter-${run}-${step.id}`;
    await bench.inbound.accept(bench.letter.id, rawOf({ id, from, text: 'by letter' }, id));
    await bench.inbound.idle();
  } else if (step.do === 'forget') {
    // Known to the messages, unknown to the inbound records: as after those were cleared away.
    await bench.database.pool.query('delete from inbound where provider_id = $1', [
      `${device(run, step.visitor)}:${step.id}`,
    ]);
  } else if (step.do === 'wait') {
    bench.clock.now = new Date(bench.clock.now.getTime() + step.hours * 3_600_000);
  } else {
    const id = (await conversationIds(bench))[step.conversation];
    if (id === undefined) return;
    const { now } = bench.clock;
    if (step.do === 'reply')
      await queueReply(
        bench,
        id,
        `${run} ${now.getTime()}`,
        { type: 'device', value: device(run, 0) },
        bench.whisper,
      );
    else
      await bench.database.transaction(async (tx) => {
        if (step.do === 'close') await close(tx, id, benchAgent, now);
        else if (step.do === 'reopen') await reopen(tx, id, benchAgent, now);
        else if (step.do === 'assign')
          await assign(
            tx,
            id,
            { agentId: benchAgent.id, agentName: benchAgent.name, teamId: undefined, teamName: null },
            benchAgent,
            now,
          );
        else await snooze(tx, id, new Date(now.getTime() + 3_600_000), benchAgent, now).catch(() => {});
      });
    await bench.settle();
  }
}

test('leaves the same rows and events as the general way', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), async (steps) => {
      run++;
      // Somebody is known and in a conversation from the start, else little would take the short way.
      const known = steps.some((each) => each.do === 'whisper') ? [0, 1] : [];
      const all: Step[] = [
        ...known.map((visitor) => ({
          do: 'whisper' as const,
          visitor,
          id: 0,
          text: 'first',
          automatic: undefined,
          padded: undefined,
          clientId: undefined,
          name: undefined,
          also: undefined,
          session: undefined,
          cites: undefined,
        })),
        ...steps,
      ];
      for (const each of all) {
        await perform(short, run, each);
        await perform(general, run, each);
      }
      await short.settle();
      await general.settle();
      expect(await dumpTables(short.database)).toEqual(await dumpTables(general.database));
    }),
    { numRuns: 40, seed: 20_261_124, endOnFailure: true },
  );
  expect(shortened).toBeGreaterThan(50);
  // "same id, other sender, other words" included: nothing was put aside.
  expect(await listInbound(short.database.db, 'failed', 10)).toEqual([]);
}, 120_000);

test('messages that come at the same moment are each kept once, in one conversation a visitor', async () => {
  const visitors = Array.from({ length: 6 }, (_, at) => `crowd-${at}`);
  const letters = visitors.flatMap((from) =>
    Array.from({ length: 8 }, (_, at) => ({ id: `${from}:${at}`, from, text: `${from} ${at}` })),
  );
  // Each twice, as a client that lost its socket before the answer came.
  await Promise.all(
    [...letters, ...letters].map((letter) =>
      short.inbound.accept(short.whisper.id, rawOf(letter, letter.id)),
    ),
  );
  await short.settle();
  const { rows } = await short.database.pool.query<{
    handle: string;
    messages: number;
    conversations: number;
    events: number;
  }>(
    `select author_handle as handle, count(*)::int as messages, count(distinct conversation_id)::int as conversations,
       (select count(*) from event where type = 'message.received' and data->>'messageId' in (select id::text from message as own where own.author_handle = message.author_handle))::int as events
     from message where author_handle like 'crowd-%' group by 1 order by 1`,
  );
  expect(rows).toEqual(visitors.map((handle) => ({ handle, messages: 8, conversations: 1, events: 8 })));
  expect(await listInbound(short.database.db, 'failed', 10)).toEqual([]);
  const empty = await short.database.pool.query(
    'select 1 from conversation where id not in (select conversation_id from message)',
  );
  expect(empty.rowCount).toBe(0);
});

test('a letter and its answer that come at the same moment are one conversation', async () => {
  for (let round = 0; round < 10; round++) {
    const from = `quick-${round}@example.com`;
    const first = { id: `q${round}-1`, from, text: 'question' };
    const second = { id: `q${round}-2`, from, text: 'one more thing', answers: [first.id] };
    await Promise.all(
      [first, second].map((letter) => short.inbound.accept(short.letter.id, rawOf(letter, letter.id))),
    );
  }
  await short.settle();
  const { rows } = await short.database.pool.query(
    `select author_handle from message where author_handle like 'quick-%' group by 1 having count(distinct conversation_id) > 1`,
  );
  expect(rows).toEqual([]);
});

test('the same letter by two transports at the same moment is one message and no empty conversation', async () => {
  for (let round = 0; round < 10; round++) {
    const letter = { id: `twin-${round}`, from: `twin-${round}@example.com`, text: 'once' };
    await Promise.all(
      ['smtp', 'imap'].map((transport) =>
        short.inbound.accept(short.letter.id, rawOf(letter, `${transport}-${letter.id}`)),
      ),
    );
  }
  await short.settle();
  const query = { agentId: '', sort: 'newest' as const, limit: 500, view: 'open' as const };
  const twins = (await readQueue(short.database.db, query)).rows.filter((row) =>
    row.customer.name.startsWith('Twin'),
  );
  expect(twins).toHaveLength(10);
  expect(await listInbound(short.database.db, 'failed', 10)).toEqual([]);
});

test('what comes without a usable sender is held with the reason, on either way', async () => {
  await short.inbound.accept(
    short.whisper.id,
    rawOf({ id: 'nobody', from: ' ', text: 'who am I?' }, 'nobody'),
  );
  await short.inbound.accept(
    short.letter.id,
    rawOf({ id: 'nobody', from: 'not an address', text: 'x' }, 'nobody'),
  );
  await short.settle();
  const held = await listInbound(short.database.db, 'failed', 10);
  expect(held.map((item) => item.problems)).toEqual([
    ['the sender has no usable address'],
    ['the sender has no usable address'],
  ]);
});
