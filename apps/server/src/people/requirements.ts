/** What other domains and commands may insist on before they point at a person or a team. */
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { findAgent, selectUsable } from './store.ts';
import type { Agent } from './types.ts';

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
