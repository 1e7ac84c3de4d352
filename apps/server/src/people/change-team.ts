import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { agentNames } from './directory.ts';
import { requireAgents } from './requirements.ts';
import { findTeam, replaceAgentsOfTeam, updateTeam } from './store.ts';
import type { Team } from './types.ts';
import { alreadyExistsOn } from './unique.ts';

/** The caller has checked that the calendar exists. @throws AppError `team_not_found`, `agent_not_found`, `already_exists` when another team has the name */
export async function changeTeam(
  database: Database,
  id: string,
  change: {
    name?: string | undefined;
    agentIds?: string[] | undefined;
    calendarId?: string | null | undefined;
  },
  actor: string,
): Promise<Team> {
  return database.transaction(async (tx) => {
    const before = await findTeam(tx, id);
    if (!before) throw new AppError('team_not_found');
    const name = change.name?.trim() ?? before.name;
    const calendarId = change.calendarId === undefined ? before.calendarId : change.calendarId;
    await alreadyExistsOn('name', () => updateTeam(tx, id, { name, calendar_id: calendarId }));
    if (change.agentIds !== undefined) {
      // Former agents may stay members: only who is added must be there.
      await requireAgents(
        tx,
        change.agentIds.filter((agentId) => !before.agentIds.includes(agentId)),
      );
      await replaceAgentsOfTeam(tx, id, change.agentIds);
    }
    await appendEvents(tx, [{ type: 'team.changed', actor, data: { teamId: id, deleted: false } }]);
    const after = { id, name, agentIds: change.agentIds ?? before.agentIds, calendarId };
    const changes = changesBetween(await shownTeam(tx, before), await shownTeam(tx, after));
    await audit(tx, 'team.changed', { id, name: before.name }, changes);
    return after;
  });
}

/** As a reader of the audit log understands it. */
export async function shownTeam(tx: Tx, { name, agentIds, calendarId }: Omit<Team, 'id'>) {
  return { name, agents: [...(await agentNames(tx, agentIds)).values()].sort(), calendarId };
}
