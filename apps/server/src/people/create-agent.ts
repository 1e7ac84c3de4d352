import { v7 as uuid } from 'uuid';
import { audit, changesBetween } from '../platform/audit/index.ts';
import { createAccount, hashOf } from '../platform/auth/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { roleNameOf, teamNames } from './directory.ts';
import { requireRole, requireTeams } from './requirements.ts';
import { insertAgent, replaceTeamsOfAgent } from './store.ts';
import type { Agent, Language, RoleId } from './types.ts';
import { alreadyExistsOn } from './unique.ts';

export interface NewAgent {
  name: string;
  email: string;
  role: RoleId;
  language: Language;
  teamIds: string[];
  password: string;
}

/**
 * An agent with an account to sign in with.
 * @throws AppError `already_exists` when the address is taken, `role_not_found`, `team_not_found`
 */
export async function createAgent(database: Database, input: NewAgent, actor: string): Promise<Agent> {
  const passwordHash = await hashOf(input.password);
  return database.transaction((tx) => addAgent(tx, { ...input, passwordHash }, actor));
}

/** The same within a transaction; the password is hashed already, for that takes long. */
export async function addAgent(
  tx: Tx,
  input: Omit<NewAgent, 'password'> & { passwordHash: string },
  actor: string,
): Promise<Agent> {
  const { role, language, teamIds } = input;
  const name = input.name.trim();
  const email = input.email.trim().toLowerCase();
  if (name === '') throw invalid('name', 'is empty');
  await requireTeams(tx, teamIds);
  await requireRole(tx, role);
  const agent = { id: uuid(), name, email, role, language };
  await alreadyExistsOn('email', async () => {
    await createAccount(tx, { id: agent.id, name, email, passwordHash: input.passwordHash });
    await insertAgent(tx, agent);
  });
  await replaceTeamsOfAgent(tx, agent.id, teamIds);
  await appendEvents(tx, [{ type: 'agent.changed', actor, data: { agentId: agent.id, active: true } }]);
  const teams = [...(await teamNames(tx, teamIds)).values()].sort();
  await audit(
    tx,
    'agent.added',
    { id: agent.id, name },
    changesBetween({}, { name, email, role: await roleNameOf(tx, role), language, teams }),
  );
  return {
    ...agent,
    teamIds,
    active: true,
    chosenPresence: 'online',
    presenceReason: '',
    presenceSince: new Date(),
    capacity: null,
  };
}
