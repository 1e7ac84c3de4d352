import { afterEach, beforeEach, expect, test } from 'vitest';
import { assign, close, systemActor } from '../conversations/index.ts';
import type { Event } from '../platform/events/index.ts';
import { openRoutingBench, type RoutingBench } from '../testing/routing-bench.ts';
import { departureConsumer } from './departures.ts';
import { takeNext } from './take-next.ts';
import { waitingPlaces } from './waiting-places.ts';

let bench: RoutingBench;
beforeEach(async () => {
  bench = await openRoutingBench({ agents: 1, teams: 2 });
});
afterEach(() => bench.close());

const minute = 60_000;
const pass = (minutes: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + minutes * minute);
};
const team = () => bench.teamIds[0] ?? '';

/** What the log has, handled twice: it may come again. */
async function follow(): Promise<void> {
  const { rows } = await bench.database.pool.query<Event>(
    `select type, conversation_id as "conversationId", data, $1::timestamptz as at from event_pending`,
    [bench.clock.now],
  );
  const consumer = departureConsumer(bench.classOf);
  const events = rows.filter(({ type }) => consumer.types.includes(type));
  for (let time = 0; time < 2; time++) await bench.database.transaction((tx) => consumer.handle(events, tx));
  await bench.database.pool.query('delete from event_pending');
}

async function arrive(channelType: 'talk' | 'letter' = 'talk', teamId = team()): Promise<string> {
  pass(1);
  return bench.arrive(teamId, channelType);
}

const places = async (ids: string[]) => {
  const found = await waitingPlaces(bench.database.db, ids, bench.classOf, bench.clock.now);
  return ids.map((id) => found.get(id)?.position ?? null);
};

test('places follow the order in which the queue is taken, of its team and class only', async () => {
  await bench.connectAll();
  const [first, second, third] = [await arrive(), await arrive(), await arrive()];
  await arrive('letter');
  await arrive('talk', bench.teamIds[1]);
  expect(await places([third, first, second])).toEqual([3, 1, 2]);
  // Whoever pulls takes the first.
  expect(await takeNext(bench.database, bench.agentIds[0] ?? '', bench.classOf, bench.clock.now)).toBe(first);
  expect(await places([first, second, third])).toEqual([null, 1, 2]);
  // The second goes, the first is given back: it kept its place.
  await bench.database.transaction((tx) => close(tx, second, systemActor, bench.clock.now));
  await bench.database.transaction((tx) =>
    assign(tx, first, { agentId: null }, systemActor, bench.clock.now),
  );
  expect(await places([first, second, third])).toEqual([1, null, 2]);
});

test('the wait is unknown until the queue has been seen to move, and then as long as it took', async () => {
  const waiting = await arrive('talk', bench.teamIds[1]);
  const waitOf = async (id: string) =>
    (await waitingPlaces(bench.database.db, [id], bench.classOf, bench.clock.now)).get(id)?.wait;
  expect(await waitOf(waiting)).toBeNull();
  for (let i = 0; i < 4; i++) {
    const id = await bench.arrive(team(), 'talk');
    pass(4);
    await bench.database.transaction((tx) =>
      assign(tx, id, { agentId: bench.agentIds[0] ?? '' }, systemActor, bench.clock.now),
    );
    await follow();
  }
  const next = await bench.arrive(team(), 'talk');
  const wait = await waitOf(next);
  expect((wait?.mean ?? 0) / minute).toBeGreaterThan(3.5);
  expect((wait?.mean ?? 0) / minute).toBeLessThan(4.5);
  // Of the other team's queue nothing is known still.
  expect(await waitOf(waiting)).toBeNull();
  // A quiet hour later the present says nothing; the same hour a week later the past does.
  pass(7 * 24 * 60);
  expect((await waitOf(next))?.mean).toBeGreaterThan(0);
});

test('from one agent to another leaves no queue', async () => {
  const id = await arrive();
  const agentId = bench.agentIds[0] ?? '';
  await bench.database.transaction((tx) => assign(tx, id, { agentId }, systemActor, bench.clock.now));
  await bench.database.transaction((tx) =>
    assign(tx, id, { agentId, teamId: bench.teamIds[1] ?? '' }, systemActor, bench.clock.now),
  );
  await follow();
  const { rows } = await bench.database.pool.query('select * from routing_departure');
  expect(rows).toHaveLength(1);
});
