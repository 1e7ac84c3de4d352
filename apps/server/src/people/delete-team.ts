import { audit } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { findTeam, replaceAgentsOfTeam, updateTeam } from './store.ts';

/** Its name stays readable where it is mentioned; channels and open conversations move to no team (`channels`). @throws AppError `team_not_found` */
export async function deleteTeam(database: Database, id: string, actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const team = await findTeam(tx, id);
    if (!team || !(await updateTeam(tx, id, { deleted_at: new Date() })))
      throw new AppError('team_not_found');
    await replaceAgentsOfTeam(tx, id, []);
    await appendEvents(tx, [{ type: 'team.changed', actor, data: { teamId: id, deleted: true } }]);
    await audit(tx, 'team.deleted', { id, name: team.name });
  });
}
