import { audit, changesBetween } from '../platform/audit/index.ts';
import { endSessions, renameAccount } from '../platform/auth/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { roleNameOf, teamNames } from './directory.ts';
import { requireRole, requireTeams } from './requirements.ts';
import { lockAdministrators, lockAgent, replaceTeamsOfAgent, updateAgent } from './store.ts';
import type { Agent, Language, RoleId } from './types.ts';

export interface AgentChange {
  name?: string | undefined;
  role?: RoleId | undefined;
  language?: Language | undefined;
  teamIds?: string[] | undefined;
  /** Units they may have at once; null: as much as everybody. */
  capacity?: number | null | undefined;
  /** False ends their sessions at once and refuses new ones; what they wrote stays. */
  active?: boolean | undefined;
}

/** @throws AppError `agent_not_found`, `role_not_found`, `team_not_found`, `last_administrator` */
export async function changeAgent(
  database: Database,
  id: string,
  change: AgentChange,
  actor: string,
): Promise<Agent> {
  return database.transaction(async (tx) => {
    // Administrators first and in order: two who take each other's role away wait here instead of meeting later.
    const administrators = await lockAdministrators(tx);
    const before = await lockAgent(tx, id);
    if (!before) throw new AppError('agent_not_found');
    const { teamIds, ...columns } = change;
    const after: Agent = { ...before, ...given(columns), teamIds: teamIds ?? before.teamIds };
    if (administrators.includes(id) && administrators.length === 1 && !administers(after))
      throw new AppError('last_administrator');

    if (change.role !== undefined && change.role !== before.role) await requireRole(tx, change.role);
    await updateAgent(tx, id, columns);
    if (columns.name !== undefined) await renameAccount(tx, id, columns.name);
    if (teamIds !== undefined) {
      await requireTeams(tx, teamIds);
      await replaceTeamsOfAgent(tx, id, teamIds);
    }
    if (before.active && !after.active) await endSessions(tx, id);
    await announce(tx, after, actor);
    const changes = changesBetween(await shown(tx, before), await shown(tx, after));
    await audit(tx, 'agent.changed', { id, name: before.name }, changes);
    return after;
  });
}

/** What may change, as a reader of the audit log understands it. */
async function shown(tx: Tx, { name, role, language, teamIds, active, capacity }: Agent) {
  const names = await teamNames(tx, teamIds);
  const roleName = await roleNameOf(tx, role);
  return { name, role: roleName, language, active, capacity, teams: [...names.values()].sort() };
}

const administers = (agent: Agent): boolean => agent.active && agent.role === 'administrator';

const given = <T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const announce = (tx: Tx, agent: Agent, actor: string): Promise<void> =>
  appendEvents(tx, [{ type: 'agent.changed', actor, data: { agentId: agent.id, active: agent.active } }]);
