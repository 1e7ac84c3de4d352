import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { shownTeam } from './change-team.ts';
import { requireAgents } from './requirements.ts';
import { insertTeam, replaceAgentsOfTeam } from './store.ts';
import type { Team } from './types.ts';
import { alreadyExistsOn } from './unique.ts';

/** The caller has checked that the calendar exists. @throws AppError `already_exists` when another team has the name, `agent_not_found` */
export async function createTeam(
  database: Database,
  input: { name: string; agentIds: string[]; calendarId?: string | null | undefined },
  actor: string,
): Promise<Team> {
  return database.transaction(async (tx) => {
    await requireAgents(tx, input.agentIds);
    const name = input.name.trim();
    const calendarId = input.calendarId ?? null;
    const id = await alreadyExistsOn('name', () => insertTeam(tx, { name, calendarId }));
    await replaceAgentsOfTeam(tx, id, input.agentIds);
    await appendEvents(tx, [{ type: 'team.changed', actor, data: { teamId: id, deleted: false } }]);
    const changes = changesBetween({}, await shownTeam(tx, { name, agentIds: input.agentIds, calendarId }));
    await audit(tx, 'team.created', { id, name }, changes);
    return { id, name, agentIds: input.agentIds, calendarId };
  });
}
