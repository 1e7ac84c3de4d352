import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assign, close, findConversation, systemActor } from '../conversations/index.ts';
import { changeAgent, createTeam } from '../people/index.ts';
import { openRoutingBench, type RoutingBench } from '../testing/routing-bench.ts';
import { connect, disconnect } from './connections.ts';
import type { Match } from './core/router.ts';
import { give } from './give.ts';
import { acceptOffer, declineOffer, endHold } from './offers.ts';
import { readRouting } from './policy.ts';
import { readWork } from './read-work.ts';
import { openOffers, readDecisions, readSeatRows } from './store.ts';
import { takeNext } from './take-next.ts';

let bench: RoutingBench;
let anna: string;
let jan: string;
let service: string;
beforeEach(async () => {
  bench = await openRoutingBench({ agents: 2, teams: 1 });
  [anna, jan] = bench.agentIds as [string, string];
  service = bench.teamIds[0] as string;
});
afterEach(() => bench.close());

const offers = () => openOffers(bench.database.db);
const agentOf = async (id: string) => (await findConversation(bench.database.db, id, 1)).conversation.agentId;
const pass = (seconds: number) => {
  bench.clock.now = new Date(bench.clock.now.getTime() + seconds * 1000);
};

describe('a team that pulls', () => {
  test('is left alone: nobody is asked and nothing is given', async () => {
    const engine = bench.engine();
    await bench.connectAll();
    const id = await bench.arrive(service, 'talk');
    expect(await engine.step()).toBeNull();
    expect(await offers()).toEqual([]);
    expect(await agentOf(id)).toBeNull();
  });

  test('gives the longest waiting to whoever takes, each matter once', async () => {
    const first = await bench.arrive(service, 'letter');
    pass(60);
    const second = await bench.arrive(service, 'letter');
    const take = (agentId: string) => takeNext(bench.database, agentId, bench.classOf, bench.clock.now);
    const taken = await Promise.all([take(anna), take(jan)]);
    expect(taken.toSorted()).toEqual([first, second].toSorted());
    expect(await take(anna)).toBeNull();
  });

  test('takes customers by their value, on the scale that is set', async () => {
    const lesser = await bench.arrive(service, 'letter');
    const greater = await bench.arrive(service, 'letter');
    const worth = { [lesser]: '500', [greater]: '1000' };
    for (const [id, value] of Object.entries(worth))
      await bench.database.pool.query(
        `update customer set attributes = jsonb_build_object('value', $2::text)
         where id = (select customer_id from conversation where id = $1)`,
        [id, value],
      );
    const values = async () => {
      const settings = await readRouting(bench.database.db);
      const { classOf, clock } = bench;
      const options = { modes: [], teamIds: [service], ids: null, classOf, now: clock.now };
      const work = await readWork(bench.database.db, settings, options);
      return [lesser, greater].map((id) => work.find((each) => each.id === id)?.value);
    };
    expect(await values()).toEqual([1, 1]);
    await bench.configure({ highestValue: 2000 }, 'pull');
    expect(await values()).toEqual([0.25, 0.5]);
    expect(await takeNext(bench.database, anna, bench.classOf, bench.clock.now)).toBe(greater);
  });

  test('gets live matters of a lost agent back after the grace time; deferred work stays theirs', async () => {
    const engine = bench.engine();
    await bench.connectAll();
    const talk = await bench.arrive(service, 'talk');
    const letter = await bench.arrive(service, 'letter');
    const take = (agentId: string) => takeNext(bench.database, agentId, bench.classOf, bench.clock.now);
    expect([await take(anna), await take(anna)].toSorted()).toEqual([talk, letter].toSorted());
    await disconnect(bench.database, anna, 1, bench.clock.now);
    expect(await engine.step()).toEqual(new Date(bench.clock.now.getTime() + 60_000));
    expect(await agentOf(talk)).toBe(anna);
    pass(60);
    expect(await engine.step()).toBeNull();
    expect([await agentOf(talk), await agentOf(letter)]).toEqual([null, anna]);
    expect(await take(jan)).toBe(talk);
  });

  test('gets them back beside a team that assigns, and nobody is given them', async () => {
    await bench.configure({
      teams: [
        {
          teamId: (await createTeam(bench.database, { name: 'Sales', agentIds: [jan] }, 'system')).id,
          mode: 'assign',
          offerSeconds: 30,
          stickyMinutes: 5,
          lastAgentDays: 7,
          steps: [],
        },
      ],
    });
    const engine = bench.engine();
    await bench.connectAll();
    const talk = await bench.arrive(service, 'talk');
    await takeNext(bench.database, anna, bench.classOf, bench.clock.now);
    await disconnect(bench.database, anna, 1, bench.clock.now);
    pass(60);
    await engine.step();
    expect(await agentOf(talk)).toBeNull();
  });
});

describe('a team that offers', () => {
  beforeEach(() => bench.configure({}));

  test('asks the longest idle agent, who has it after accepting', async () => {
    const engine = bench.engine();
    await bench.connectAll();
    const id = await bench.arrive(service, 'talk');
    const wake = await engine.step();
    const [offer] = await offers();
    expect(offer).toMatchObject({ conversationId: id, channelClass: 'live' });
    expect(wake).toEqual(offer?.expiresAt);
    await acceptOffer(bench.database, offer?.id as string, offer?.agentId as string, bench.clock.now);
    expect(await agentOf(id)).toBe(offer?.agentId);
    const [decision] = await readDecisions(bench.database.db, id, 10);
    expect(decision).toMatchObject({ agentId: offer?.agentId, how: 'offer' });
    expect(decision?.explanation).toMatchObject({ waiting: 1, chosen: { agentId: offer?.agentId } });
  });

  test('asks somebody else after a refusal, and the same agent again only later', async () => {
    const engine = bench.engine();
    await bench.connectAll();
    await bench.arrive(service, 'talk');
    await engine.step();
    const [first] = await offers();
    await declineOffer(bench.database, first?.id as string, first?.agentId as string, bench.clock.now);
    await engine.step();
    const [second] = await offers();
    expect(second?.agentId).not.toBe(first?.agentId);
    await declineOffer(bench.database, second?.id as string, second?.agentId as string, bench.clock.now);
    const wake = await engine.step();
    expect(await offers()).toEqual([]);
    expect(wake).toEqual(new Date(bench.clock.now.getTime() + 600_000));
    pass(600);
    await engine.step();
    expect(await offers()).toHaveLength(1);
  });

  test('puts on hold who misses an offer, until they are back', async () => {
    const engine = bench.engine();
    await connect(bench.database, anna, 1, bench.clock.now);
    await bench.arrive(service, 'talk');
    await engine.step();
    pass(30);
    await engine.step();
    expect(await offers()).toEqual([]);
    expect(await readSeatRows(bench.database.db, [anna])).toMatchObject([{ onHold: true }]);
    pass(600);
    await engine.step();
    expect(await offers()).toEqual([]);
    await endHold(bench.database, anna);
    await engine.step();
    expect(await offers()).toHaveLength(1);
  });

  test('takes an offer back at once from who leaves, and asks another', async () => {
    const engine = bench.engine();
    await bench.connectAll();
    await bench.arrive(service, 'talk');
    await engine.step();
    const [first] = await offers();
    await disconnect(bench.database, first?.agentId as string, 1, bench.clock.now);
    await engine.step();
    const [second] = await offers();
    expect(second?.agentId).not.toBe(first?.agentId);
    await expect(
      acceptOffer(bench.database, first?.id as string, first?.agentId as string, bench.clock.now),
    ).rejects.toMatchObject({ code: 'offer_gone' });
  });

  test('takes an offer back when the conversation needs nobody any more', async () => {
    const engine = bench.engine();
    await connect(bench.database, anna, 1, bench.clock.now);
    const id = await bench.arrive(service, 'talk');
    await engine.step();
    await bench.database.transaction((tx) => close(tx, id, systemActor, bench.clock.now));
    await engine.step();
    expect(await offers()).toEqual([]);
    expect(await readSeatRows(bench.database.db, [anna])).toMatchObject([{ onHold: false }]);
  });

  test('does not give what a supervisor took meanwhile', async () => {
    const engine = bench.engine();
    await connect(bench.database, anna, 1, bench.clock.now);
    const id = await bench.arrive(service, 'talk');
    await engine.step();
    const [offer] = await offers();
    await bench.database.transaction((tx) => assign(tx, id, { agentId: jan }, systemActor, bench.clock.now));
    await expect(
      acceptOffer(bench.database, offer?.id as string, anna, bench.clock.now),
    ).rejects.toMatchObject({ code: 'offer_gone' });
    expect(await agentOf(id)).toBe(jan);
    expect(await offers()).toEqual([]);
  });
});

describe('a team that assigns', () => {
  beforeEach(() => bench.configure({ capacity: 4 }, 'assign'));

  test('gives at once, up to what everybody can take, and the rest when something ends', async () => {
    const engine = bench.engine();
    await bench.connectAll();
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) {
      ids.push(await bench.arrive(service, 'talk'));
      pass(1);
    }
    await engine.step();
    const given = await Promise.all(ids.map(agentOf));
    expect(given.slice(0, 4).toSorted()).toEqual([anna, anna, jan, jan].toSorted());
    expect(given[4]).toBeNull();
    await bench.database.transaction((tx) => close(tx, ids[0] as string, systemActor, bench.clock.now));
    await engine.step();
    expect(await agentOf(ids[4] as string)).toBe(given[0]);
  });

  test('never gives more than fits, however many processes give at once', async () => {
    await connect(bench.database, anna, 1, bench.clock.now);
    const settings = await readRouting(bench.database.db);
    const ids = await Promise.all(Array.from({ length: 6 }, () => bench.arrive(service, 'talk')));
    const explanation = {} as Match['explanation'];
    const given = await Promise.all(
      ids.map((workId) =>
        give(
          bench.database,
          settings,
          { workId, agentId: anna, explanation },
          bench.classOf,
          bench.clock.now,
        ),
      ),
    );
    // Two chats of two units each are all that four units take.
    expect(given.filter(Boolean)).toHaveLength(2);
  });

  test('queues live matters of a lost agent again after the grace time, and keeps them for that agent a while', async () => {
    const engine = bench.engine();
    await connect(bench.database, anna, 1, bench.clock.now);
    const talk = await bench.arrive(service, 'talk');
    const letter = await bench.arrive(service, 'letter');
    await engine.step();
    await disconnect(bench.database, anna, 1, bench.clock.now);
    expect(await engine.step()).toEqual(new Date(bench.clock.now.getTime() + 60_000));
    expect(await agentOf(talk)).toBe(anna);
    pass(60);
    await engine.step();
    expect([await agentOf(talk), await agentOf(letter)]).toEqual([null, anna]);
    await bench.connectAll();
    await engine.step();
    expect(await agentOf(talk)).toBe(anna);
  });

  test('gives a customer’s next matter to who answered them last, waits for that agent, but not for ever', async () => {
    const engine = bench.engine();
    await bench.connectAll();
    const customerId = '0190a000-0000-7000-8000-000000000001';
    const before = await bench.arrive(service, 'letter', customerId);
    await engine.step();
    const known = (await agentOf(before)) as string;
    const other = known === anna ? jan : anna;
    await bench.answer(before, known);
    pass(3600);
    // The other one has been idle longer, and would be asked.
    await bench.arrive(service, 'letter');
    await engine.step();
    const full = [
      await bench.arrive(service, 'talk', customerId),
      await bench.arrive(service, 'talk', customerId),
    ];
    await engine.step();
    expect(await Promise.all(full.map(agentOf))).toEqual([known, known]);
    const waits = await bench.arrive(service, 'talk', customerId);
    await engine.step();
    expect(await agentOf(waits)).toBeNull();
    pass(300);
    await engine.step();
    expect(await agentOf(waits)).toBe(other);
    const [decision] = await readDecisions(bench.database.db, full[0] as string, 1);
    expect(decision?.explanation).toMatchObject({ lastAgent: true });
  });

  test('does not wait for who answered the customer longer ago than is set', async () => {
    const engine = bench.engine();
    await connect(bench.database, anna, 1, bench.clock.now);
    const customerId = '0190a000-0000-7000-8000-000000000001';
    const before = await bench.arrive(service, 'letter', customerId);
    await bench.answer(before, jan);
    await connect(bench.database, jan, 1, bench.clock.now);
    await bench.database.pool.query(`update agent set presence = 'break' where id = $1`, [jan]);
    pass(6 * 86_400);
    const awaited = await bench.arrive(service, 'letter', customerId);
    await engine.step();
    expect(await agentOf(awaited)).toBeNull();
    pass(2 * 86_400);
    const free = await bench.arrive(service, 'letter', customerId);
    await engine.step();
    expect(await agentOf(free)).toBe(anna);
  });

  test('gives on what somebody had who was deactivated', async () => {
    const engine = bench.engine();
    await connect(bench.database, anna, 1, bench.clock.now);
    const letter = await bench.arrive(service, 'letter');
    await engine.step();
    expect(await agentOf(letter)).toBe(anna);
    await connect(bench.database, jan, 1, bench.clock.now);
    await changeAgent(bench.database, anna, { active: false }, 'system');
    await engine.step();
    expect(await agentOf(letter)).toBe(jan);
  });

  test('counts nobody in whose server process died', async () => {
    const engine = bench.engine();
    await connect(bench.database, anna, 2, bench.clock.now);
    bench.processes.delete(2);
    await engine.checkProcesses();
    const id = await bench.arrive(service, 'talk');
    await engine.step();
    expect(await agentOf(id)).toBeNull();
  });
});
