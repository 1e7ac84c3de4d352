import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { changeAgent } from './change-agent.ts';
import { createAgent } from './create-agent.ts';
import { permissions, permissionsOf } from './permissions.ts';
import { requireMayManage } from './requirements.ts';
import { changeRole, createRole, deleteRole, essential, listRoles, permissionsOfRole } from './roles.ts';
import { findAgent } from './store.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const everything = new Set<string>(permissions);
const make = (name: string, granter = everything) =>
  createRole(database, { name, permissions: ['views:share'] }, granter, 'system');
const hire = (name: string, role: string) =>
  createAgent(
    database,
    {
      name,
      email: `${name}@shop.example`,
      role,
      language: 'en',
      teamIds: [],
      password: 'correct horse battery',
    },
    'system',
  );
const code = (name: string) => expect.objectContaining({ code: name });

describe('roles', () => {
  it('that a company makes have what the desk needs, and what was ticked', async () => {
    const role = await make(' Shift lead ');
    expect(role).toMatchObject({ name: 'Shift lead', builtIn: false, holders: 0 });
    expect(await permissionsOfRole(database.db, role.id)).toEqual(new Set([...essential, 'views:share']));
    await expect(make('shift LEAD')).rejects.toEqual(code('already_exists'));
    await hire('Ada', role.id);
    const listed = await listRoles(database.db);
    expect(listed.map(({ id, holders }) => [id, holders])).toEqual([
      ['agent', 0],
      ['team_lead', 0],
      ['administrator', 0],
      [role.id, 1],
    ]);
  });

  it('that are built in stay as they are', async () => {
    for (const id of ['agent', 'team_lead', 'administrator']) {
      const changed = changeRole(database, id, { deny: ['files:write'] }, everything, 'system');
      await expect(changed).rejects.toEqual(code('role_built_in'));
      await expect(deleteRole(database, id, everything, 'system')).rejects.toEqual(code('role_built_in'));
    }
  });

  it('give nobody more than who makes or changes them has', async () => {
    const lead = new Set<string>([...permissionsOf('team_lead'), 'roles:manage']);
    await expect(
      createRole(database, { name: 'x', permissions: ['people:manage'] }, lead, 'system'),
    ).rejects.toEqual(code('forbidden'));
    const strong = await createRole(
      database,
      { name: 'strong', permissions: ['people:manage'] },
      everything,
      'system',
    );
    const weakened = changeRole(database, strong.id, { deny: ['people:manage'] }, lead, 'system');
    await expect(weakened).rejects.toEqual(code('forbidden'));
    const weak = await make('weak', lead);
    const own = await changeRole(database, weak.id, { allow: ['replies:manage'] }, lead, 'system');
    expect(own.permissions).toEqual(expect.arrayContaining(['views:share', 'replies:manage']));
    const less = await changeRole(database, weak.id, { deny: ['views:share', 'people:read'] }, lead, 'x');
    expect(less.permissions).toContain('people:read');
    expect(less.permissions).not.toContain('views:share');
  });

  it('are not deleted while somebody has them, nor given while they go', async () => {
    for (let round = 0; round < 8; round++) {
      const role = await make(`role ${round}`);
      const agent = await hire(`agent${round}`, 'agent');
      const outcomes = await Promise.allSettled([
        deleteRole(database, role.id, everything, 'system'),
        changeAgent(database, agent.id, { role: role.id }, 'system'),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const held = (await findAgent(database.db, agent.id))?.role ?? '';
      expect((await listRoles(database.db)).map(({ id }) => id)).toContain(held);
    }
  });

  it('never leave a company without an administrator, whoever takes what away at once', async () => {
    const role = await createRole(database, { name: 'all', permissions: [...permissions] }, everything, 'x');
    const people = await Promise.all(['A', 'B', 'C'].map((name) => hire(name, 'administrator')));
    const outcomes = await Promise.allSettled([
      changeAgent(database, people[0]?.id ?? '', { role: role.id }, 'system'),
      changeAgent(database, people[1]?.id ?? '', { active: false }, 'system'),
      changeAgent(database, people[2]?.id ?? '', { role: 'agent' }, 'system'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([
      { status: 'rejected', reason: code('last_administrator') },
    ]);
    const left = await Promise.all(people.map(({ id }) => findAgent(database.db, id)));
    expect(left.filter((agent) => agent?.active && agent.role === 'administrator')).toHaveLength(1);
  });
});

it('nobody manages people who may do more than they', async () => {
  const manager = await createRole(
    database,
    { name: 'manager', permissions: ['people:manage'] },
    everything,
    'system',
  );
  const boss = await hire('Boss', 'administrator');
  const ben = await hire('Ben', 'agent');
  const granter = await permissionsOfRole(database.db, manager.id);
  const may = (what: { agentId?: string; roleId?: string }) => requireMayManage(database.db, granter, what);
  await expect(may({ agentId: boss.id })).rejects.toEqual(code('forbidden'));
  await expect(may({ agentId: ben.id, roleId: 'administrator' })).rejects.toEqual(code('forbidden'));
  await expect(may({ roleId: 'team_lead' })).rejects.toEqual(code('forbidden'));
});
