import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { changeAgent } from './change-agent.ts';
import { changeProfile } from './change-profile.ts';
import { createAgent, type NewAgent } from './create-agent.ts';
import { createTeam } from './create-team.ts';
import { deleteTeam } from './delete-team.ts';
import { agentNames, teamNames } from './directory.ts';
import { requireActiveAgent } from './requirements.ts';
import { findAgent, listTeams, selectPreferences } from './store.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const person = (name: string, more: Partial<NewAgent> = {}): NewAgent => ({
  name,
  email: `${name}@shop.example`,
  role: 'agent',
  language: 'en',
  teamIds: [],
  password: 'correct horse battery',
  ...more,
});
const hire = (name: string, more: Partial<NewAgent> = {}) =>
  createAgent(database, person(name, more), 'system');
const events = async () =>
  (await database.pool.query('select type, actor, data from event_pending order by id')).rows;

describe('agents', () => {
  it('are told to the event log, with who did it', async () => {
    const agent = await hire('Ada');
    await changeAgent(database, agent.id, { active: false }, 'agent:boss');
    expect(await events()).toEqual([
      { type: 'agent.changed', actor: 'system', data: { agentId: agent.id, active: true } },
      { type: 'agent.changed', actor: 'agent:boss', data: { agentId: agent.id, active: false } },
    ]);
    await expect(requireActiveAgent(database.db, agent.id)).rejects.toMatchObject({ code: 'agent_inactive' });
    expect(await agentNames(database.db, [agent.id])).toEqual(new Map([[agent.id, 'Ada']]));
  });

  it('have an address of their own, whatever its letters', async () => {
    await hire('Ada');
    await expect(hire('Other', { email: 'ADA@Shop.example' })).rejects.toMatchObject({
      code: 'already_exists',
      fields: [{ field: 'email', message: 'is taken' }],
    });
    expect(await events()).toHaveLength(1);
  });

  it('are not made half when their team does not exist', async () => {
    const missing = '018f0000-0000-7000-8000-000000000000';
    await expect(hire('Ada', { teamIds: [missing] })).rejects.toMatchObject({ code: 'team_not_found' });
    await hire('Ada');
  });

  it('keep a last administrator, even when two take each other away at once', async () => {
    const [ada, ben] = await Promise.all([
      hire('Ada', { role: 'administrator' }),
      hire('Ben', { role: 'administrator' }),
    ]);
    const outcomes = await Promise.allSettled([
      changeAgent(database, ada.id, { role: 'agent' }, 'system'),
      changeAgent(database, ben.id, { active: false }, 'system'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      code: 'last_administrator',
    });
  });

  it('merge preferences by name, drop what is null, and are bounded', async () => {
    const { id } = await hire('Ada');
    await changeProfile(database, id, { preferences: { theme: 'dark', keys: { j: 'next' } } });
    await changeProfile(database, id, { preferences: { density: 'compact', keys: null } });
    expect(await selectPreferences(database.db, id)).toEqual({ theme: 'dark', density: 'compact' });
    const huge = changeProfile(database, id, { preferences: { notes: 'x'.repeat(70_000) } });
    await expect(huge).rejects.toMatchObject({ fields: [{ field: 'preferences' }] });
    expect(await selectPreferences(database.db, id)).toEqual({ theme: 'dark', density: 'compact' });
  });
});

describe('teams', () => {
  it('leave their agents and keep their name when deleted', async () => {
    const agent = await hire('Ada');
    const team = await createTeam(database, { name: 'Returns', agentIds: [agent.id] }, 'system');
    expect((await findAgent(database.db, agent.id))?.teamIds).toEqual([team.id]);
    await deleteTeam(database, team.id, 'system');
    expect((await findAgent(database.db, agent.id))?.teamIds).toEqual([]);
    expect(await listTeams(database.db)).toEqual([]);
    expect(await teamNames(database.db, [team.id])).toEqual(new Map([[team.id, 'Returns']]));
    await createTeam(database, { name: 'returns', agentIds: [] }, 'system');
  });

  it('have a name of their own', async () => {
    await createTeam(database, { name: 'Returns', agentIds: [] }, 'system');
    const again = createTeam(database, { name: ' returns ', agentIds: [] }, 'system');
    await expect(again).rejects.toMatchObject({ code: 'already_exists' });
  });
});
