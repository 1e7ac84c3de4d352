import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockSkills, selectLevels, writeLevels } from './skill-store.ts';
import { lockAgent } from './store.ts';

/**
 * Says how well an agent knows something, 1 (can) to 5 (best), by skill; null takes the skill away. Skills that are not
 * named stay as they are, so that two people who fill in the same table do not undo each other.
 * @throws AppError `agent_not_found`, `skill_not_found`
 */
export async function changeLevels(
  database: Database,
  agentId: string,
  levels: Record<string, number | null>,
  actor: string,
): Promise<{ skillId: string; level: number }[]> {
  return database.transaction(async (tx) => {
    if (!(await lockAgent(tx, agentId))) throw new AppError('agent_not_found');
    const known = await lockSkills(tx, Object.keys(levels));
    const missing = Object.keys(levels).find((id) => !known.has(id));
    if (missing !== undefined)
      throw new AppError('skill_not_found', { detail: `there is no skill ${missing}` });
    await writeLevels(tx, agentId, levels);
    await appendEvents(tx, [{ type: 'skill.changed', actor, data: { agentId } }]);
    return selectLevels(tx, agentId);
  });
}
