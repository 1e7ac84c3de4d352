import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startEventFeed, startSequencer } from '../platform/events/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { openRoutingBench, type RoutingBench } from '../testing/routing-bench.ts';
import { type RoutingLoop, startRouting } from './lead.ts';
import { changeRouting, defaultSettings } from './policy.ts';
import { connectedProcesses, openOffers } from './store.ts';

const log = createLogger('silent', false);
let bench: RoutingBench;
beforeEach(async () => {
  bench = await openRoutingBench({ agents: 1, teams: 1 });
});
afterEach(() => bench.close());

test('of two processes one leads; when it goes, the other goes on', async () => {
  const { database, classOf } = bench;
  await bench.configure({});
  await bench.connectAll();
  const feed = startEventFeed(database.url, log);
  const sequencer = startSequencer(database.url, log, feed.announce);
  const start = (): RoutingLoop =>
    startRouting(database.url, {
      database,
      feed,
      classOf,
      log,
      now: () => bench.clock.now,
      isAlive: async () => true,
    });
  const first = start();
  await vi.waitFor(() => expect(first.state()).toBe('leading'), 20_000);
  const second = start();
  const service = bench.teamIds[0] as string;
  const offered = () => openOffers(database.db);
  try {
    await bench.arrive(service, 'talk');
    await vi.waitFor(async () => expect(await offered()).toHaveLength(1), 20_000);
    expect(second.state()).not.toBe('leading');
    await first.stop();
    await bench.arrive(service, 'talk');
    await vi.waitFor(async () => expect(await offered()).toHaveLength(2), 20_000);
    expect(second.state()).toBe('leading');
  } finally {
    await first.stop();
    await second.stop();
    await sequencer.stop();
    await feed.stop();
  }
});

test('looks for processes that died though the clock on the wall jumps back an hour', async () => {
  const { database, classOf } = bench;
  await bench.connectAll(2);
  const feed = startEventFeed(database.url, log);
  const isAlive = vi.fn(async (process: number) => bench.processes.has(process));
  const loop = startRouting(database.url, {
    database,
    feed,
    classOf,
    log,
    now: () => bench.clock.now,
    isAlive,
  });
  const connections = () => connectedProcesses(database.db);
  try {
    await vi.waitFor(() => expect(isAlive).toHaveBeenCalled(), 20_000);
    const before = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(before - 3_600_000);
    bench.processes.delete(2);
    await vi.waitFor(async () => expect(await connections()).toEqual([]), 20_000);
  } finally {
    vi.restoreAllMocks();
    await loop.stop();
    await feed.stop();
  }
});

test('settings that point nowhere are refused by name', async () => {
  const service = bench.teamIds[0] as string;
  const nobody = '018f0000-0000-7000-8000-000000000000';
  const team = {
    teamId: service,
    mode: 'offer' as const,
    offerSeconds: 30,
    stickyMinutes: 0,
    lastAgentDays: 0,
    steps: [],
  };
  const step = { afterSeconds: 60, lowerLevels: 0, prefer: [] as string[], overflowTo: [] as string[] };
  const save = (teams: (typeof defaultSettings)['teams']) =>
    changeRouting(bench.database, { ...defaultSettings, teams }, 'system');
  await expect(save([{ ...team, teamId: nobody }])).rejects.toMatchObject({ code: 'team_not_found' });
  await expect(save([{ ...team, steps: [{ ...step, overflowTo: [nobody] }] }])).rejects.toMatchObject({
    code: 'team_not_found',
  });
  await expect(save([{ ...team, steps: [{ ...step, prefer: [nobody] }] }])).rejects.toMatchObject({
    code: 'invalid_input',
    fields: [{ field: 'teams.0.steps.0.prefer' }],
  });
  await expect(save([team, team])).rejects.toMatchObject({ fields: [{ field: 'teams.1.teamId' }] });
});
