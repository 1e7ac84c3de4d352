import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
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
    return { id, name, agentIds: change.agentIds ?? before.agentIds, calendarId };
  });
}
