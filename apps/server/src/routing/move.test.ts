import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assign, close, findConversation, readRows, snooze, systemActor } from '../conversations/index.ts';
import { changeAgent, choosePresence, createPresenceBoard, createTeam } from '../people/index.ts';
import { openRoutingBench, type RoutingBench } from '../testing/routing-bench.ts';
import { connect } from './connections.ts';
import { type Move, moveConversation } from './move.ts';
import { acceptOffer } from './offers.ts';
import { openOffers } from './store.ts';

let bench: RoutingBench;
let anna: string;
let jan: string;
let service: string;
const lead = { kind: 'agent' as const, id: '01900000-0000-7000-8000-00000000000a', name: 'Lea Lead' };
beforeEach(async () => {
  bench = await openRoutingBench({ agents: 2, teams: 1 });
  [anna, jan] = bench.agentIds as [string, string];
  service = bench.teamIds[0] as string;
});
afterEach(() => bench.close());

const move = (conversationId: string, agentId: string | null, more: Partial<Move> = {}) =>
  moveConversation(
    bench.database,
    { conversationId, agentId, force: false, ...more },
    lead,
    bench.classOf,
    bench.clock.now,
  );
const rowOf = async (id: string) => (await readRows(bench.database.db, [id])).get(id);
const lastItem = async (id: string) => (await findConversation(bench.database.db, id, 1)).timeline.at(-1);
const told = async (type: string, id: string): Promise<number> =>
  (
    await bench.database.pool.query('select 1 from event_pending where type = $1 and conversation_id = $2', [
      type,
      id,
    ])
  ).rowCount ?? 0;

describe('a supervisor who moves a conversation', () => {
  test('gives it to who has room, and the timeline says who did and why', async () => {
    await bench.connectAll();
    const id = await bench.arrive(service, 'talk');
    expect(await move(id, anna, { reason: 'she knows him' })).toEqual({ agentId: null, teamId: service });
    expect((await rowOf(id))?.agentId).toBe(anna);
    expect(await lastItem(id)).toMatchObject({
      author: { name: 'Lea Lead' },
      activity: { type: 'assigned', data: { agentId: anna, reason: 'she knows him' } },
    });
  });

  test('is refused when the agent is full or away, and may insist, which shows', async () => {
    await bench.configure({ capacity: 2 });
    const [first, second] = [await bench.arrive(service, 'talk'), await bench.arrive(service, 'talk')];
    await expect(move(first, anna)).rejects.toMatchObject({ code: 'agent_away' });
    await connect(bench.database, anna, 1, bench.clock.now);
    await move(first, anna);
    await expect(move(second, anna)).rejects.toMatchObject({ code: 'agent_full' });
    expect((await rowOf(second))?.agentId).toBeNull();
    await move(second, anna, { force: true });
    expect((await rowOf(second))?.agentId).toBe(anna);
    expect(await lastItem(second)).toMatchObject({ activity: { data: { forced: true } } });
    await choosePresence(bench.database, createPresenceBoard(), anna, { state: 'break', reason: '' });
    await expect(move(await bench.arrive(service, 'letter'), anna)).rejects.toMatchObject({
      code: 'agent_away',
    });
  });

  test('does not need room for what takes none', async () => {
    await bench.configure({ capacity: 2 });
    await bench.connectAll();
    await move(await bench.arrive(service, 'talk'), anna);
    const asleep = await bench.arrive(service, 'talk');
    const until = new Date(bench.clock.now.getTime() + 60_000);
    await bench.database.transaction((tx) => snooze(tx, asleep, until, systemActor, bench.clock.now));
    await move(asleep, anna);
    expect(await rowOf(asleep)).toMatchObject({ agentId: anna, state: 'snoozed' });
  });

  test('withdraws an offer that is open, and the agent asked cannot take it any more', async () => {
    await bench.configure({});
    await connect(bench.database, anna, 1, bench.clock.now);
    const id = await bench.arrive(service, 'talk');
    await bench.engine().step();
    const [offer] = await openOffers(bench.database.db);
    await connect(bench.database, jan, 1, bench.clock.now);
    await move(id, jan);
    expect(await openOffers(bench.database.db)).toEqual([]);
    expect(await told('offer.withdrawn', id)).toBe(1);
    const late = acceptOffer(bench.database, offer?.id as string, anna, bench.clock.now);
    await expect(late).rejects.toMatchObject({ code: 'offer_gone' });
    expect((await rowOf(id))?.agentId).toBe(jan);
  });

  test('never gives more than fits, however many move at once', async () => {
    await bench.configure({ capacity: 4 });
    await bench.connectAll();
    const ids = await Promise.all(Array.from({ length: 6 }, () => bench.arrive(service, 'talk')));
    const outcomes = await Promise.allSettled(ids.map((id) => move(id, anna)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(2);
  });

  test('gives it back to the queue, where it keeps its place', async () => {
    await bench.connectAll();
    const id = await bench.arrive(service, 'letter');
    const since = (await rowOf(id))?.waitingSince;
    await move(id, anna);
    bench.clock.now = new Date(bench.clock.now.getTime() + 600_000);
    await move(id, null);
    expect(await rowOf(id)).toMatchObject({ agentId: null, teamId: service, waitingSince: since });
  });

  test('is refused a team without anybody unless meant; there it waits for all to see', async () => {
    const empty = (await createTeam(bench.database, { name: 'Nobody', agentIds: [] }, 'system')).id;
    const id = await bench.arrive(service, 'letter');
    await expect(move(id, null, { teamId: empty })).rejects.toMatchObject({ code: 'team_empty' });
    await move(id, null, { teamId: empty, force: true });
    expect(await rowOf(id)).toMatchObject({ agentId: null, teamId: empty, state: 'open' });
    await bench.configure({
      teams: [
        {
          teamId: empty,
          mode: 'assign',
          offerSeconds: 30,
          stickyMinutes: 0,
          lastAgentDays: 0,
          steps: [{ afterSeconds: 60, lowerLevels: 0, prefer: [], overflowTo: [service] }],
        },
      ],
    });
    await connect(bench.database, anna, 1, bench.clock.now);
    const engine = bench.engine();
    await engine.step();
    expect((await rowOf(id))?.agentId).toBeNull();
    bench.clock.now = new Date(bench.clock.now.getTime() + 60_000);
    await engine.step();
    expect((await rowOf(id))?.agentId).toBe(anna);
  });

  test('meets the agent who closes it: moved and closed, or closed and refused; both are told', async () => {
    await bench.connectAll();
    for (let round = 0; round < 12; round++) {
      const id = await bench.arrive(service, 'letter');
      await bench.database.transaction((tx) =>
        assign(tx, id, { agentId: anna }, systemActor, bench.clock.now),
      );
      const closing = () => bench.database.transaction((tx) => close(tx, id, systemActor, bench.clock.now));
      const both = round % 2 === 0 ? [move(id, jan), closing()] : [closing(), move(id, jan)];
      const moved = (await Promise.allSettled(both))[round % 2];
      const row = await rowOf(id);
      expect(row?.state).toBe('closed');
      expect(await told('conversation.closed', id)).toBe(1);
      if (moved?.status === 'fulfilled') {
        expect(row?.agentId).toBe(jan);
        expect(await told('conversation.assigned', id)).toBe(2);
      } else {
        expect(moved).toMatchObject({ reason: { code: 'conversation_closed' } });
        expect(row?.agentId).toBe(anna);
        expect(await told('conversation.assigned', id)).toBe(1);
      }
    }
  });
});

describe('an agent who is deactivated', () => {
  test.each([['pull' as const], ['offer' as const]])(
    'leaves everything to the queues it came from, in its place (%s)',
    async (mode) => {
      await bench.configure({}, mode);
      await connect(bench.database, anna, 1, bench.clock.now);
      const ids = [await bench.arrive(service, 'talk'), await bench.arrive(service, 'letter')];
      const asleep = await bench.arrive(service, 'letter');
      for (const id of [...ids, asleep]) await move(id, anna);
      const until = new Date(bench.clock.now.getTime() + 60_000);
      await bench.database.transaction((tx) => snooze(tx, asleep, until, systemActor, bench.clock.now));
      const since = await Promise.all(ids.map(async (id) => (await rowOf(id))?.waitingSince));
      const engine = bench.engine();
      await engine.step();
      bench.clock.now = new Date(bench.clock.now.getTime() + 600_000);
      await changeAgent(bench.database, anna, { active: false }, 'system');
      await engine.step();
      for (const [index, id] of ids.entries())
        expect(await rowOf(id)).toMatchObject({ agentId: null, teamId: service, waitingSince: since[index] });
      expect(await rowOf(asleep)).toMatchObject({ agentId: null, state: 'snoozed' });
    },
  );

  test('does not keep what opens again, or was given to them at the same moment', async () => {
    const id = await bench.arrive(service, 'letter');
    const engine = bench.engine();
    await bench.connectAll();
    await move(id, anna);
    await bench.database.transaction((tx) => close(tx, id, systemActor, bench.clock.now));
    await changeAgent(bench.database, anna, { active: false }, 'system');
    await engine.step();
    expect((await rowOf(id))?.agentId).toBe(anna);
    const late = await bench.arrive(service, 'letter');
    await bench.database.transaction((tx) =>
      assign(tx, late, { agentId: anna }, systemActor, bench.clock.now),
    );
    await bench.database.pool.query(`update conversation set state = 'open' where id = $1`, [id]);
    await bench.database.pool.query(
      `insert into event_pending (type, conversation_id, actor, data) values ('conversation.reopened', $1, 'system', '{}')`,
      [id],
    );
    await engine.step();
    expect([(await rowOf(id))?.agentId, (await rowOf(late))?.agentId]).toEqual([null, null]);
  });
});
