/**
 * Two engines at once, which is worse than two processes (only one leads there), both lagging behind what happens, one
 * of them thrown away and begun anew at any moment, agents who answer while they are at work: whatever the order,
 * nothing is given twice, nobody has more than they can take, and once all is quiet nothing waits that somebody could
 * have.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { close, systemActor } from '../conversations/index.ts';
import { choosePresence, createPresenceBoard } from '../people/index.ts';
import { openRoutingBench, type RoutingBench } from '../testing/routing-bench.ts';
import { connect, disconnect } from './connections.ts';
import { chooseAgent } from './core/choose-agent.ts';
import { requirementsAt } from './core/requirements.ts';
import { acceptOffer, declineOffer, endHold } from './offers.ts';
import { policyOf, readRouting } from './policy.ts';
import { readSeats } from './read-seats.ts';
import { readWork } from './read-work.ts';
import { openOffers } from './store.ts';
import { takeNext } from './take-next.ts';

let bench: RoutingBench;
beforeAll(async () => {
  bench = await openRoutingBench({ agents: 4, teams: 2 });
});
afterAll(() => bench.close());

const rounds = 60;
const board = createPresenceBoard();

test('exact whatever happens, in two engines at once', async () => {
  const random = mulberry(20260304);
  const pick = <Entry>(list: readonly Entry[]): Entry => list[Math.floor(random() * list.length)] as Entry;
  const { database, clock, agentIds, teamIds, classOf } = bench;
  await bench.configure({ capacity: 4 });
  const settings = await readRouting(database.db);
  settings.teams = settings.teams.map((team, index) => ({
    ...team,
    mode: index === 0 ? 'offer' : 'assign',
    steps:
      index === 0
        ? [{ afterSeconds: 90, lowerLevels: 0, prefer: [], overflowTo: [teamIds[1] as string] }]
        : [],
  }));
  await bench.configure(settings);
  await bench.connectAll();
  const open: string[] = [];
  let engines = [bench.engine(), bench.engine()];
  let given = 0;

  const answer = async (how: typeof acceptOffer | typeof declineOffer) => {
    const offer = (await openOffers(database.db))[0];
    // The engines may take it back at the same moment.
    if (offer)
      await how(database, offer.id, offer.agentId, clock.now).then(
        () => given++,
        (error: { code?: string }) => expect(error.code).toBe('offer_gone'),
      );
  };
  const operations: (() => Promise<unknown>)[] = [
    async () => open.push(await bench.arrive(pick(teamIds), random() < 0.5 ? 'talk' : 'letter')),
    async () => open.push(await bench.arrive(pick(teamIds), 'talk')),
    () => answer(acceptOffer),
    () => answer(acceptOffer),
    () => answer(declineOffer),
    async () => {
      const id = pick(open);
      if (id) await database.transaction((tx) => close(tx, id, systemActor, clock.now));
    },
    () => connect(database, pick(agentIds), pick([1, 2]), clock.now),
    () => disconnect(database, pick(agentIds), pick([1, 2]), clock.now),
    () =>
      choosePresence(database, board, pick(agentIds), {
        state: pick(['online', 'online', 'break']),
        reason: '',
      }),
    () => endHold(database, pick(agentIds)),
    () => takeNext(database, agentIds[3] as string, classOf, clock.now),
    async () => {
      clock.now = new Date(clock.now.getTime() + Math.floor(random() * 60_000));
    },
    async () => {
      engines = [bench.engine(), engines[0] as (typeof engines)[0]];
    },
  ];

  for (let round = 0; round < rounds; round++) {
    const batch = Array.from({ length: 6 }, () => pick(operations));
    await Promise.all([
      (async () => {
        for (const operation of batch) await operation();
      })(),
      ...engines.map((engine) => engine.step()),
    ]);
    await holdsAlways();
    for (let calm = 0; calm < 2; calm++) for (const engine of engines) await engine.step();
    await holdsAlways();
    await holdsWhenQuiet();
  }
  expect(given).toBeGreaterThan(10);

  /** Nothing twice, and nobody with more than they can take by what was given to them. */
  async function holdsAlways(): Promise<void> {
    const { rows } = await database.pool.query(
      `select o.conversation_id from routing_offer o join conversation c on c.id = o.conversation_id
       where o.state = 'open' group by 1 having count(*) > 1`,
    );
    expect(rows).toEqual([]);
    for (const seat of await readSeats(database.db, null, classOf)) {
      // The one who asks for more may have more.
      if (seat.agentId === agentIds[3]) continue;
      expect((seat.load.get('live') ?? 0) * 2).toBeLessThanOrEqual(4);
    }
  }

  /** No offer stands that should not; nothing waits that somebody could have. */
  async function holdsWhenQuiet(): Promise<void> {
    const now = clock.now.getTime();
    const seats = new Map((await readSeats(database.db, null, classOf)).map((seat) => [seat.agentId, seat]));
    const offers = await openOffers(database.db);
    for (const offer of offers) {
      expect(seats.get(offer.agentId)).toMatchObject({ presence: 'online', onHold: false });
      expect(offer.expiresAt.getTime()).toBeGreaterThan(now);
    }
    const policy = policyOf(settings);
    const work = await readWork(database.db, settings, {
      modes: ['offer', 'assign'],
      ids: null,
      classOf,
      now: clock.now,
    });
    const asked = new Set(offers.map((offer) => offer.conversationId));
    for (const each of work) {
      if (asked.has(each.id)) continue;
      const choice = chooseAgent(each, requirementsAt(each, now, policy), seats, now, policy.capacity);
      expect(choice.candidates).toEqual([]);
    }
  }
});

/** Small seeded generator, so that a failure can be seen again. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
