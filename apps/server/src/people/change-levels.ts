import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { listSkills, lockSkills, selectLevels, writeLevels } from './skill-store.ts';
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
    const agent = await lockAgent(tx, agentId);
    if (!agent) throw new AppError('agent_not_found');
    const known = await lockSkills(tx, Object.keys(levels));
    const missing = Object.keys(levels).find((id) => !known.has(id));
    if (missing !== undefined)
      throw new AppError('skill_not_found', { detail: `there is no skill ${missing}` });
    const before = await levelsByName(tx, agentId);
    await writeLevels(tx, agentId, levels);
    await appendEvents(tx, [{ type: 'skill.changed', actor, data: { agentId } }]);
    const changes = changesBetween(before, await levelsByName(tx, agentId));
    await audit(tx, 'agent.skills_changed', { id: agentId, name: agent.name }, changes);
    return selectLevels(tx, agentId);
  });
}

async function levelsByName(tx: Tx, agentId: string): Promise<Record<string, number>> {
  const names = new Map((await listSkills(tx)).map((skill) => [skill.id, skill.name]));
  const levels = await selectLevels(tx, agentId);
  return Object.fromEntries(levels.map(({ skillId, level }) => [names.get(skillId) ?? skillId, level]));
}
