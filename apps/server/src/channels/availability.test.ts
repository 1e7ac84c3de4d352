import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Agent,
  createAgent,
  createPresenceBoard,
  createTeam,
  deleteTeam,
  type PresenceBoard,
} from '../people/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { adapterSet } from './adapters.ts';
import { availabilityOf } from './availability.ts';
import type { ChannelAdapter } from './contract/index.ts';
import type { ChannelDirectory } from './directory.ts';
import type { Channel } from './types.ts';

let database: TestDatabase;
let board: PresenceBoard;
let clock: number;
beforeEach(async () => {
  database = await createTestDatabase();
  board = createPresenceBoard();
  clock = Date.parse('2026-03-04T09:00:00Z');
});
afterEach(() => database.drop());

const talk = { type: 'talk', presenceTeam: (settings: { team: string | null }) => settings.team };
const adapters = adapterSet([talk as unknown as ChannelAdapter<never, never>]);

async function modeOf(channel: { teamId: string | null; settings: unknown }): Promise<string> {
  // Past the short memory.
  clock += 5000;
  const directory = { find: () => ({ type: 'talk', ...channel }) as Channel } as unknown as ChannelDirectory;
  const ask = availabilityOf({ database, adapters, directory, board, now: () => new Date(clock) });
  return (await ask('talk-1')).mode;
}

async function teamWith(name: string): Promise<{ id: string; agent: Agent }> {
  const agent = await createAgent(
    database,
    {
      name,
      email: `${name}@shop.example`,
      password: 'correct horse',
      role: 'agent',
      language: 'en',
      teamIds: [],
    },
    'system',
  );
  const team = await createTeam(database, { name, agentIds: [agent.id] }, 'system');
  return { id: team.id, agent };
}

test('the team its settings name decides, then the channel’s own, then anybody; a deleted team is none', async () => {
  const [sales, repair] = [await teamWith('sales'), await teamWith('repair')];
  const settings = (team: string | null) => ({ team });
  board.connect(sales.agent.id);

  expect(await modeOf({ teamId: null, settings: settings(null) })).toBe('live');
  expect(await modeOf({ teamId: repair.id, settings: settings(null) })).toBe('away');
  expect(await modeOf({ teamId: repair.id, settings: settings(sales.id) })).toBe('live');
  expect(await modeOf({ teamId: sales.id, settings: settings(repair.id) })).toBe('away');

  await deleteTeam(database, repair.id, 'system');
  expect(await modeOf({ teamId: sales.id, settings: settings(repair.id) })).toBe('live');
  expect(await modeOf({ teamId: repair.id, settings: settings(repair.id) })).toBe('live');
});
