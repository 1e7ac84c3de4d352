/** Every number is what its filter finds: the same figures counted naively, after whatever happened. */
import { conversationFields, parseFilter } from '@throughline/filter';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  assign,
  close,
  type HydratedEvent,
  readQueue,
  reopen,
  reply,
  setDue,
  snooze,
  systemActor,
  unsnooze,
} from '../conversations/index.ts';
import { changeAgent, choosePresence, createPresenceBoard, deleteTeam } from '../people/index.ts';
import { readSeatRows } from '../routing/index.ts';
import { openRoutingBench, type RoutingBench } from '../testing/routing-bench.ts';
import { type LivePicture, openLivePicture } from './live-picture.ts';
import type { AgentFigures, ScopeFigures } from './types.ts';

const channels = { talk: uuid(), letter: uuid() };
let bench: RoutingBench;
let picture: LivePicture;
/** Tells the picture what was appended since, as the stream would. */
let tell: () => Promise<void>;

beforeEach(async () => {
  bench = await openRoutingBench({ agents: 3, teams: 2 });
  let listener: (events: HydratedEvent[]) => void = () => {};
  let told = 0;
  picture = openLivePicture({
    database: bench.database,
    stream: {
      subscribe: (next) => {
        listener = next;
        return () => {};
      },
    },
    classOf: bench.classOf,
    now: () => bench.clock.now,
    restMs: 0,
  });
  tell = async () => {
    const { rows } = await bench.database.pool.query(
      `select id, type, conversation_id as "conversationId", actor, data, now() as at from event_pending where id > $1 order by id`,
      [told],
    );
    told = rows.at(-1)?.id ?? told;
    listener(rows);
  };
});
afterEach(async () => {
  picture.stop();
  await bench.close();
});

test('figures are what their filters find, and changes add up to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 60 }), async (seeds) => {
      let cursor: string | null = null;
      const scopes = new Map<string, ScopeFigures>();
      const agents = new Map<string, AgentFigures>();
      const look = async () => {
        await tell();
        const found = await picture.look(cursor);
        if (found.whole) {
          scopes.clear();
          agents.clear();
        }
        cursor = found.cursor;
        for (const each of found.scopes) scopes.set(each.scope, each);
        for (const each of found.agents) agents.set(each.agentId, each);
        for (const id of found.gone) {
          scopes.delete(id);
          agents.delete(id);
        }
      };
      for (const [index, seed] of seeds.entries()) {
        await happen(seed);
        if (index % 10 === 0) await look();
      }
      await look();
      for (const [scope, figures] of scopes) expect(figures).toEqual(await naiveScope(scope, figures));
      for (const [id, figures] of agents) expect(figures).toMatchObject(await naiveAgent(id));
      // What changed, piece by piece, is what somebody sees who looks for the first time.
      const whole = await picture.look(null);
      const sorted = <Value>(values: Iterable<Value>) =>
        [...values].map((each) => JSON.stringify(each)).sort();
      expect(sorted(scopes.values())).toEqual(sorted(whole.scopes));
      expect(sorted(agents.values())).toEqual(sorted(whole.agents));
    }),
    // The world goes on from run to run, so a shorter counterexample would be another story.
    { numRuns: 20, seed: 20260304, endOnFailure: true },
  );
}, 120_000);

const board = createPresenceBoard();

async function happen(seed: number): Promise<void> {
  const { database, clock, agentIds, teamIds } = bench;
  const pick = <Value>(list: readonly Value[]): Value => list[(seed >> 4) % list.length] as Value;
  const { rows } = await database.pool.query<{ id: string }>(
    `select id from conversation where merged_into is null order by id desc limit 12`,
  );
  const id = rows.length === 0 ? null : pick(rows).id;
  const act = (run: Parameters<typeof database.transaction>[0]) =>
    database.transaction(run as never).catch((error: { code?: string }) => expect(error.code).toBeDefined());
  switch (seed % 13) {
    case 0:
    case 1:
    case 2:
      await arrive(pick([...teamIds, null]), pick(['talk', 'letter'] as const));
      return;
    case 3:
      clock.now = new Date(clock.now.getTime() + (seed % 1_200) * 1000);
      return;
    case 4:
      await choosePresence(database, board, pick(agentIds), {
        state: pick(['online', 'busy', 'break']),
        reason: 'x',
      });
      return;
    case 5:
      await changeAgent(database, pick(agentIds), { teamIds: pick([[], teamIds.slice(0, 1)]) }, 'system');
      return;
    case 6:
      if (seed % 7 === 0 && teamIds.length > 1)
        await deleteTeam(database, teamIds[1] as string, 'system').catch(() => {});
      return;
  }
  if (id === null) return;
  const agentId = pick([...agentIds, null]);
  if (seed % 13 === 7)
    await act((tx) => assign(tx, id, { agentId, teamId: pick([...teamIds, null]) }, systemActor, clock.now));
  if (seed % 13 === 8) await act((tx) => close(tx, id, systemActor, clock.now));
  if (seed % 13 === 9) await act((tx) => reopen(tx, id, systemActor, clock.now));
  if (seed % 13 === 10)
    await act((tx) =>
      seed % 5 > 1
        ? snooze(tx, id, new Date(clock.now.getTime() + 60_000), systemActor, clock.now)
        : unsnooze(tx, id, systemActor, clock.now),
    );
  if (seed % 13 === 12) {
    const state = pick(['on_time', 'at_risk', 'breached'] as const);
    const due = seed % 2 === 0 ? null : { at: clock.now.toISOString(), kind: 'next_answer' as const, state };
    await act((tx) => setDue(tx, [{ conversationId: id, due }]));
  }
  if (seed % 13 === 11) await act((tx) => answer(tx, id, pick(agentIds)));
}

const answer = (tx: Parameters<typeof reply>[0], conversationId: string, agentId: string) =>
  reply(
    tx,
    {
      conversationId,
      clientId: uuid(),
      channelId: channels.letter,
      channelType: 'letter',
      to: [],
      cc: [],
      bcc: [],
      subject: null,
      text: 'Yes',
      html: null,
      files: [],
      now: bench.clock.now,
    },
    { kind: 'agent', id: agentId, name: 'Agent' },
  );

async function arrive(teamId: string | null, type: 'talk' | 'letter'): Promise<void> {
  const { database, clock } = bench;
  const id = await bench.arrive(bench.teamIds[0] as string, type);
  await database.pool.query(
    'update conversation set team_id = $2, channel_ids = array[$3::uuid], created_at = $4 where id = $1',
    [id, teamId, channels[type], clock.now],
  );
}

async function find(q: string): Promise<{ id: string; waitingSince: string | null }[]> {
  const { filter, problems } = parseFilter(q, conversationFields);
  expect(problems).toEqual([]);
  const context = { agentId: null, teamIds: [], now: bench.clock.now, timeZone: 'UTC' };
  const query = { view: 'all' as const, agentId: '', sort: 'waiting' as const, limit: 1000 };
  return (await readQueue(bench.database.db, { ...query, filter: { tree: filter, context } })).rows;
}

const counted = async (q: string): Promise<number> => (await find(q)).length;

async function oldestOf(q: string) {
  const [first] = (await find(q)).filter((row) => row.waitingSince !== null);
  return first ? { conversationId: first.id, since: first.waitingSince } : null;
}

async function naiveScope(scope: string, figures: ScopeFigures): Promise<object> {
  const of = scope === 'all' ? '' : ` team:${scope}`;
  const waiting = `state:open is:unassigned awaiting:us${of}`;
  const byChannel = await Promise.all(
    Object.values(channels).map(async (id) => [id, await counted(`${waiting} channel:${id}`)] as const),
  );
  return {
    ...figures,
    waiting: await counted(waiting),
    waitingLive: await counted(`${waiting} type:talk`),
    waitingDeferred: await counted(`${waiting} -type:talk`),
    waitingByChannel: Object.fromEntries(byChannel.filter(([, count]) => count > 0)),
    oldest: await oldestOf(waiting),
    open: await counted(`state:open${of}`),
    assigned: await counted(`state:open is:assigned${of}`),
    atRisk: await counted(`state:open service-level:at-risk${of}`),
    breached: await counted(`state:open service-level:breached${of}`),
    arrived: await counted(`created:<1h${of}`),
    answered: await counted(`answered:<1h${of}`),
  };
}

async function naiveAgent(id: string): Promise<object> {
  const [seat] = await readSeatRows(bench.database.db, [id]);
  return {
    open: await counted(`state:open agent:${id}`),
    waiting: await counted(`state:open agent:${id} awaiting:us`),
    oldest: await oldestOf(`state:open agent:${id} awaiting:us`),
    ...(seat?.connected ? {} : { status: 'offline' }),
  };
}
