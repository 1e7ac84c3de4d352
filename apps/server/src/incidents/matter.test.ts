/** Conversations about one matter, on a real database, with the log's consumers running as in production. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findConversation, merge, readRows, split, undoMerge } from '../conversations/index.ts';
import { type ConsumerRunner, startConsumers, startEventFeed } from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { benchAgent, writeLetter } from '../testing/bench-talk.ts';
import { type ChannelBench, openChannelBench } from '../testing/channel-bench.ts';
import { idOf } from '../testing/merging.ts';
import { type Letter, rawOf } from '../testing/sample-channels.ts';
import { decideMatter, matterConsumer, readMatters } from './index.ts';

let bench: ChannelBench;
let runners: ConsumerRunner[] = [];
let feeds: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  bench = await openChannelBench();
  // Two processes follow the log.
  for (let process = 0; process < 2; process++) {
    const log = createLogger('silent', false);
    const feed = startEventFeed(bench.database.url, log);
    feeds.push(feed);
    const consumer = matterConsumer({ database: bench.database, now: () => bench.clock.now });
    runners.push(startConsumers(bench.database, feed, [consumer], log));
  }
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await Promise.all(feeds.map((feed) => feed.stop()));
  runners = [];
  feeds = [];
  await bench.close();
});

/** Everything that was said has been compared. */
async function compared(): Promise<void> {
  await bench.settle();
  const { rows } = await bench.database.pool.query<{ head: number }>('select seq as head from event_head');
  const head = Number(rows[0]?.head);
  while (!runners.some((runner) => (runner.state()[0]?.cursor ?? 0) >= head))
    await new Promise((resolve) => setImmediate(resolve));
  // Joining is news as well.
  const { rows: later } = await bench.database.pool.query<{ more: boolean }>(
    'select exists (select 1 from event_pending) or (select seq from event_head) > $1 as more',
    [head],
  );
  if (later[0]?.more) await compared();
}

const address = 'anna@home.example';
const proven: Letter['also'] = [{ type: 'email', value: address, verified: true }];
const typed = [{ type: 'email', value: address }];

const whisper = (id: string, text: string, also: Letter['also']) =>
  bench.inbound.accept(bench.whisper.id, rawOf({ id, from: 'device-1', text, also: also ?? [] }, id));
const letter = (id: string, subject: string, text: string) =>
  writeLetter(bench, { id, from: address, subject, text });

const activities = async (id: string) =>
  (await findConversation(bench.database.db, id, 100)).timeline.flatMap(({ activity }) => activity ?? []);

describe('certain evidence', () => {
  test('joins once when both arrive at the same time, and says why', async () => {
    await whisper('w0', 'hello', proven);
    await compared();
    await bench.database.pool.query("update conversation set state = 'closed', closed_at = now()");
    await Promise.all([
      whisper('w1', 'Where is my order 4711?', proven),
      letter('l1', 'Late', 'My order no. 4711 has not come'),
    ]);
    await compared();
    const { rows } = await bench.database.pool.query<{ id: string; merged: number }>(
      "select conversation_id as id, count(*)::int as merged from message where activity->>'type' = 'merged' group by 1",
    );
    expect(rows.map(({ merged }) => merged)).toEqual([1]);
    const [joined] = await activities(rows[0]?.id as string);
    expect(joined?.data.because).toContainEqual({ kind: 'reference', name: 'Order', value: '4711' });
    const [matter] = await readMatters(bench.database.db, rows[0]?.id as string);
    expect(matter?.state).toBe('joined');
  });

  test('is not asked again after the join was undone, in whichever way', async () => {
    await whisper('w1', 'Where is my order 4711?', proven);
    await letter('l1', 'Late', 'My order no. 4711 has not come');
    await compared();
    const late = await idOf(bench, 'Late');
    const [row] = (await readRows(bench.database.db, [late])).values();
    const into = row?.mergedInto as string;
    const [merged] = await activities(into);
    await bench.database.transaction((tx) =>
      undoMerge(tx, into, merged?.data.changeId as string, benchAgent, bench.clock.now),
    );
    await compared();
    await writeLetter(bench, { id: 'l2', from: address, text: 'order 4711!', answers: ['l1'] });
    await compared();
    expect((await readRows(bench.database.db, [late])).get(late)?.mergedInto).toBeNull();
    expect(await readMatters(bench.database.db, late)).toEqual([]);
  });

  test('is taken back with one no', async () => {
    await whisper('w1', 'Where is my order 4711?', proven);
    await letter('l1', 'Late', 'My order no. 4711 has not come');
    await compared();
    const late = await idOf(bench, 'Late');
    const into = (await readRows(bench.database.db, [late])).get(late)?.mergedInto as string;
    const said = { verdict: 'different', twoCustomers: false } as const;
    await bench.database.transaction((tx) =>
      decideMatter(tx, [late, into], said, benchAgent, bench.clock.now),
    );
    await compared();
    expect((await readRows(bench.database.db, [late])).get(late)?.mergedInto).toBeNull();
  });

  test('does not put back what somebody split off', async () => {
    await letter('l1', 'Late', 'My order no. 4711 has not come');
    await writeLetter(bench, { id: 'l2', from: address, text: 'order 4711 again', answers: ['l1'] });
    await compared();
    const late = await idOf(bench, 'Late');
    const { timeline } = await findConversation(bench.database.db, late, 10);
    const messageIds = [timeline.at(-1)?.id as string];
    const { conversationId } = await bench.database.transaction((tx) =>
      split(tx, late, { messageIds, subject: 'Apart' }, benchAgent, bench.clock.now),
    );
    await compared();
    await writeLetter(bench, { id: 'l3', from: address, text: 'order 4711?', answers: ['l2'] });
    await compared();
    const rows = await readRows(bench.database.db, [late, conversationId]);
    expect([...rows.values()].map(({ mergedInto }) => mergedInto)).toEqual([null, null]);
  });
});

describe('a suggestion', () => {
  test('is all that is made where the address was merely typed in; yes makes them one, and can be undone', async () => {
    await whisper('w1', 'Where is my order 4711?', typed);
    await letter('l1', 'Late', 'My order no. 4711 has not come');
    await compared();
    const late = await idOf(bench, 'Late');
    const [matter] = await readMatters(bench.database.db, late);
    expect(matter).toMatchObject({ state: 'suggested', reasons: [{ kind: 'reference' }, { kind: 'near' }] });
    const pair = [late, matter?.other.id as string] as const;
    const said = { verdict: 'same', twoCustomers: false } as const;
    const [first, again] = await Promise.all(
      [1, 2].map(() =>
        bench.database.transaction((tx) => decideMatter(tx, pair, said, benchAgent, bench.clock.now)),
      ),
    );
    expect(first?.changeId).toMatch(/-/);
    expect(again).toEqual(first);
    expect(await readMatters(bench.database.db, matter?.other.id as string)).toEqual([]);
  });

  test('is agreed to where it stands now, also when one of the two was merged meanwhile', async () => {
    await whisper('w1', 'Where is my order 4711?', typed);
    await letter('l1', 'Late', 'My order no. 4711 has not come');
    await compared();
    await letter('l0', 'Chair', 'Something about a chair');
    await compared();
    const [late, chair] = [await idOf(bench, 'Late'), await idOf(bench, 'Chair')];
    await bench.database.transaction((tx) =>
      merge(tx, chair, { id: late, meant: false }, benchAgent, bench.clock.now),
    );
    const [matter] = await readMatters(bench.database.db, chair);
    const decided = await bench.database.transaction((tx) =>
      decideMatter(
        tx,
        [matter?.oneId as string, matter?.otherId as string],
        { verdict: 'same', twoCustomers: false },
        benchAgent,
        bench.clock.now,
      ),
    );
    expect(decided?.intoId).toBe(matter?.other.id);
    expect((await readRows(bench.database.db, [chair])).get(chair)?.mergedInto).toBe(decided?.intoId);
  });

  test('put away stays away, until that is taken back', async () => {
    await whisper('w1', 'Where is my order 4711?', typed);
    await letter('l1', 'Late', 'My order no. 4711 has not come');
    await compared();
    const late = await idOf(bench, 'Late');
    const other = (await readMatters(bench.database.db, late))[0]?.other.id as string;
    const decide = (verdict: 'different' | 'open') =>
      bench.database.transaction((tx) =>
        decideMatter(tx, [other, late], { verdict, twoCustomers: false }, benchAgent, bench.clock.now),
      );
    await decide('different');
    await writeLetter(bench, { id: 'l2', from: address, text: 'order 4711!', answers: ['l1'] });
    await compared();
    expect(await readMatters(bench.database.db, late)).toEqual([]);
    await decide('open');
    expect(await readMatters(bench.database.db, late)).toHaveLength(1);
  });

  test('is made of two customers where one claims the address of the other, and says so', async () => {
    await letter('l1', 'Late', 'My order no. 4711 has not come');
    await whisper('w1', 'Where is my order 4711?', typed);
    await compared();
    const late = await idOf(bench, 'Late');
    const [matter] = await readMatters(bench.database.db, late);
    expect(matter?.reasons).toContainEqual({ kind: 'claim' });
    await expect(
      bench.database.transaction((tx) =>
        decideMatter(
          tx,
          [late, matter?.other.id as string],
          { verdict: 'same', twoCustomers: false },
          benchAgent,
          bench.clock.now,
        ),
      ),
    ).rejects.toMatchObject({ code: 'two_customers' });
  });
});
