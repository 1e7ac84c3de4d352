/** What other domains and commands may insist on before they point at a person or a team. */
import type { Reader, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { holdRole } from './role-store.ts';
import { permissionsOfRole, refuseBeyond } from './roles.ts';
import { findAgent, selectUsable } from './store.ts';
import { type Agent, isBuiltIn, type RoleId } from './types.ts';

/** @throws AppError `agent_not_found`, `agent_inactive` */
export async function requireActiveAgent(db: Reader, id: string): Promise<Agent> {
  const agent = await findAgent(db, id);
  if (!agent) throw new AppError('agent_not_found');
  if (!agent.active) throw new AppError('agent_inactive');
  return agent;
}

/** @throws AppError `team_not_found` */
export async function requireTeams(db: Reader, ids: string[]): Promise<void> {
  const usable = await selectUsable(db, 'team', ids);
  const missing = ids.find((id) => !usable.has(id));
  if (missing !== undefined) throw new AppError('team_not_found', { detail: `there is no team ${missing}` });
}

/** @throws AppError `agent_not_found`; a former agent counts as missing */
export async function requireAgents(db: Reader, ids: string[]): Promise<void> {
  const usable = await selectUsable(db, 'agent', ids);
  const missing = ids.find((id) => !usable.has(id));
  if (missing !== undefined)
    throw new AppError('agent_not_found', { detail: `there is no active agent ${missing}` });
}

/** The role is there, and stays until the transaction ends. @throws AppError `role_not_found` */
export async function requireRole(tx: Tx, id: RoleId): Promise<void> {
  if (!isBuiltIn(id) && !(await holdRole(tx, id))) throw new AppError('role_not_found');
}

/**
 * Nobody manages people who may do more than they, nor gives them a role that can: it would be a way to all permissions.
 * @param granter permissions of whoever manages
 * @throws AppError `forbidden`, `agent_not_found`, `role_not_found`
 */
export async function requireMayManage(
  db: Reader,
  granter: ReadonlySet<string>,
  { agentId, roleId }: { agentId?: string; roleId?: RoleId | undefined },
): Promise<void> {
  const agent = agentId === undefined ? null : await findAgent(db, agentId);
  if (agentId !== undefined && !agent) throw new AppError('agent_not_found');
  const roles = [agent?.role, roleId].filter((id) => id !== undefined);
  for (const id of roles) refuseBeyond([...(await permissionsOfRole(db, id))], granter);
}
