import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { createLogger } from '../log/index.ts';
import {
  appendEvents,
  type Event,
  readEvents,
  startConsumers,
  startEventFeed,
  startSequencer,
} from './index.ts';

const log = createLogger('silent', false);
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

test('numbers have no gaps and readers never see a hole, whatever the order of commits and rollbacks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          events: fc.integer({ min: 1, max: 4 }),
          rollback: fc.boolean(),
          hold: fc.integer({ min: 0, max: 8 }),
        }),
        { minLength: 1, maxLength: 25 },
      ),
      async (transactions) => {
        const before = (await readEvents(database.db, 0, 100_000)).length;
        const feed = startEventFeed(database.url, log);
        const sequencer = startSequencer(database.url, log, feed.announce);
        const seen: number[] = [];
        let cursor = before;
        const expected = transactions.filter((t) => !t.rollback).reduce((sum, t) => sum + t.events, 0);
        const complete = new Promise<void>((resolve) => {
          const look = async () => {
            for (const event of await readEvents(database.db, cursor, 1000)) {
              seen.push(event.seq);
              cursor = event.seq;
            }
            if (seen.length >= expected) resolve();
            else setImmediate(look);
          };
          void look();
        });
        await Promise.all(
          transactions.map(async (transaction) => {
            try {
              await database.transaction(async (tx) => {
                for (let i = 0; i < transaction.events; i++)
                  await appendEvents(tx, [{ type: 'test.happened' }]);
                for (let i = 0; i < transaction.hold; i++)
                  await new Promise((resolve) => setImmediate(resolve));
                if (transaction.rollback) throw new Error('rolled back on purpose');
              });
              sequencer.wake();
            } catch (error) {
              expect((error as Error).message).toBe('rolled back on purpose');
            }
          }),
        );
        await complete;
        await sequencer.stop();
        await feed.stop();
        expect(seen).toEqual(Array.from({ length: expected }, (_, index) => before + index + 1));
      },
    ),
    { numRuns: 15, seed: 7 },
  );
});

test('two processes share the work: one leads, and when it dies the other goes on without a gap', async () => {
  const feed = startEventFeed(database.url, log);
  const first = startSequencer(database.url, log, feed.announce);
  await until(() => first.state() === 'leading');
  const second = startSequencer(database.url, log, feed.announce);
  await until(() => second.state() === 'following');
  await database.transaction((tx) => appendEvents(tx, [{ type: 'test.one' }]));
  second.wake();
  await until(() => feed.head() === 1);
  await first.stop();
  await database.transaction((tx) => appendEvents(tx, [{ type: 'test.two' }]));
  second.wake();
  await until(() => feed.head() === 2);
  expect((await readEvents(database.db, 0, 10)).map((event) => event.type)).toEqual(['test.one', 'test.two']);
  await second.stop();
  await feed.stop();
});

test('a consumer reads every event of its types once in order, through failures, and moves on', async () => {
  const feed = startEventFeed(database.url, log);
  const sequencer = startSequencer(database.url, log, feed.announce);
  database.onCommit(sequencer.wake);
  const handled: number[] = [];
  let failOnce = true;
  const runner = startConsumers(
    database,
    feed,
    [
      {
        name: 'test',
        types: ['test.wanted'],
        async handle(events: Event[]) {
          if (failOnce) {
            failOnce = false;
            throw new Error('fails the first time');
          }
          handled.push(...events.map((event) => event.data.n as number));
        },
      },
    ],
    log,
  );
  for (let n = 0; n < 20; n++) {
    await database.transaction((tx) =>
      appendEvents(tx, [{ type: n % 2 ? 'test.other' : 'test.wanted', data: { n } }]),
    );
  }
  await until(() => handled.length === 10);
  expect(handled).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  await runner.stop();
  await sequencer.stop();
  await feed.stop();
});

test('what was numbered here is read from memory as the log has it, and what was not from the log', async () => {
  const before = startEventFeed(database.url, log);
  const early = startSequencer(database.url, log, before.announce);
  await database.transaction((tx) => appendEvents(tx, [{ type: 'test.earlier' }]));
  early.wake();
  await until(() => before.head() === 1);
  await early.stop();
  await before.stop();

  const feed = startEventFeed(database.url, log);
  const sequencer = startSequencer(database.url, log, feed.announce);
  for (const type of ['test.two', 'test.three', 'test.four']) {
    await database.transaction((tx) => appendEvents(tx, [{ type, data: { nested: { of: type } } }]));
    sequencer.wake();
  }
  await until(() => (feed.recent(1)?.length ?? 0) === 3);
  for (let since = 0; since <= 4; since++)
    expect(await feed.read(database.db, since, 2)).toEqual(await readEvents(database.db, since, 2));
  expect(feed.recent(0)).toBeNull();
  expect(feed.recent(3)?.map(({ seq }) => seq)).toEqual([4]);
  expect(feed.recent(4)).toEqual([]);
  await sequencer.stop();
  await feed.stop();
});

test('a consumer that fails waits longer each time, and news does not cut the wait short', async () => {
  const feed = startEventFeed(database.url, log);
  const sequencer = startSequencer(database.url, log, feed.announce);
  database.onCommit(sequencer.wake);
  const pauses: { milliseconds: number; end: () => void }[] = [];
  let tries = 0;
  const failing = {
    name: 'test',
    types: ['test.wanted'],
    async handle() {
      if (++tries < 4) throw new Error('cannot');
    },
  };
  const timing = {
    pause: (milliseconds: number) =>
      new Promise<void>((end) => {
        pauses.push({ milliseconds, end });
      }),
  };
  const runner = startConsumers(database, feed, [failing], log, timing);
  const happen = () => database.transaction((tx) => appendEvents(tx, [{ type: 'test.wanted' }]));
  await happen();
  await until(() => pauses.length === 1);
  for (let n = 2; n <= 12; n++) {
    await happen();
    await until(() => feed.head() === n);
  }
  expect(tries).toBe(1);
  for (const count of [2, 3]) {
    pauses.at(-1)?.end();
    await until(() => pauses.length === count);
  }
  pauses.at(-1)?.end();
  await until(() => runner.state()[0]?.cursor === 12);
  expect(pauses.map((each) => each.milliseconds)).toEqual([200, 400, 800]);
  await runner.stop();
  await sequencer.stop();
  await feed.stop();
});

test('the durable cursor passes over events of others though the clock on the wall jumps back an hour', async () => {
  const feed = startEventFeed(database.url, log);
  const sequencer = startSequencer(database.url, log, feed.announce);
  database.onCommit(sequencer.wake);
  const runner = startConsumers(
    database,
    feed,
    [{ name: 'test', types: ['test.wanted'], handle: async () => {} }],
    log,
  );
  const append = (type: string) => database.transaction((tx) => appendEvents(tx, [{ type }]));
  const durable = async (): Promise<number> => {
    const { rows } = await database.pool.query(`select cursor from consumer where name = 'test'`);
    return Number(rows[0]?.cursor ?? 0);
  };
  try {
    await append('test.wanted');
    await vi.waitFor(async () => expect(await durable()).toBe(1), 20_000);
    const before = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(before - 3_600_000);
    await vi.waitFor(
      async () => {
        await append('test.other');
        expect(await durable()).toBeGreaterThan(1);
      },
      { timeout: 20_000, interval: 50 },
    );
  } finally {
    vi.restoreAllMocks();
    await runner.stop();
    await sequencer.stop();
    await feed.stop();
  }
});

test('a leader elsewhere is heard by notification, and a gap in memory is filled from the log', async () => {
  const feed = startEventFeed(database.url, log);
  const elsewhere = startEventFeed(database.url, log);
  const first = startSequencer(database.url, log, feed.announce);
  await until(() => first.state() === 'leading');
  const append = (type: string) => database.transaction((tx) => appendEvents(tx, [{ type }]));
  await append('test.one');
  first.wake();
  await until(() => feed.head() === 1);
  await first.stop();

  const second = startSequencer(database.url, log, elsewhere.announce);
  await append('test.two');
  second.wake();
  await until(() => feed.head() === 2);
  expect((await feed.read(database.db, 1, 10)).map(({ type }) => type)).toEqual(['test.two']);
  await second.stop();

  const third = startSequencer(database.url, log, feed.announce);
  await append('test.three');
  third.wake();
  await until(() => feed.head() === 3);
  // Memory may end before the head that a notification told of: whoever reads goes on from where it ended.
  const read: string[] = [];
  for (let since = 0; since < 3; ) {
    const events = await feed.read(database.db, since, 10);
    read.push(...events.map(({ type }) => type));
    since = events.at(-1)?.seq ?? 3;
  }
  expect(read).toEqual(['test.one', 'test.two', 'test.three']);
  await third.stop();
  await Promise.all([feed.stop(), elsewhere.stop()]);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
