/** Help for an agent who cannot sign in any more, by somebody who may manage people. */
import { audit } from '../platform/audit/index.ts';
import { hashOf, removeTwoFactor, replacePassword } from '../platform/auth/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { findAgent } from './store.ts';

/** Sets a new password and ends their sessions. @throws AppError `agent_not_found` */
export async function setPassword(database: Database, id: string, password: string): Promise<void> {
  const passwordHash = await hashOf(password);
  await database.transaction(async (tx) => {
    const agent = await findAgent(tx, id);
    if (!agent) throw new AppError('agent_not_found');
    await replacePassword(tx, id, passwordHash);
    await audit(tx, 'agent.password_reset', { id, name: agent.name });
  });
}

/** Takes the second factor away; the password alone signs in again. @throws AppError `agent_not_found` */
export async function dropTwoFactor(database: Database, id: string): Promise<void> {
  await database.transaction(async (tx) => {
    const agent = await findAgent(tx, id);
    if (!agent) throw new AppError('agent_not_found');
    await removeTwoFactor(tx, id);
    await audit(tx, 'agent.second_factor_removed', { id, name: agent.name });
  });
}
