/** What there is to be good at: added, renamed, deleted. */
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { deleteLevelsOfSkill, findSkill, insertSkill, type SkillInput, updateSkill } from './skill-store.ts';
import type { Skill } from './types.ts';
import { alreadyExistsOn } from './unique.ts';

/** @throws AppError `already_exists` when another skill of its kind has the name */
export async function createSkill(database: Database, input: SkillInput, actor: string): Promise<Skill> {
  return database.transaction(async (tx) => {
    const skill = { ...input, name: input.name.trim() };
    const id = await alreadyExistsOn('name', () => insertSkill(tx, skill));
    await appendEvents(tx, [{ type: 'skill.changed', actor, data: { skillId: id, deleted: false } }]);
    await audit(tx, 'skill.created', { id, name: skill.name }, changesBetween({}, skill));
    return { id, ...skill, levels: [] };
  });
}

/** @throws AppError `skill_not_found`, `already_exists` */
export async function changeSkill(
  database: Database,
  id: string,
  change: { [K in keyof SkillInput]?: SkillInput[K] | undefined },
  actor: string,
): Promise<Skill> {
  return database.transaction(async (tx) => {
    const before = await findSkill(tx, id);
    if (!before) throw new AppError('skill_not_found');
    const after = {
      kind: change.kind ?? before.kind,
      name: change.name?.trim() ?? before.name,
      matches: change.matches === undefined ? before.matches : change.matches,
      required: change.required ?? before.required,
      minLevel: change.minLevel ?? before.minLevel,
    };
    await alreadyExistsOn('name', () => updateSkill(tx, id, after));
    await appendEvents(tx, [{ type: 'skill.changed', actor, data: { skillId: id, deleted: false } }]);
    const { id: _id, levels: _levels, ...old } = before;
    await audit(tx, 'skill.changed', { id, name: before.name }, changesBetween(old, after));
    return { ...before, ...after };
  });
}

/** Nobody has it any more; its name stays readable where it is mentioned. @throws AppError `skill_not_found` */
export async function deleteSkill(database: Database, id: string, actor: string): Promise<void> {
  await database.transaction(async (tx) => {
    const skill = await findSkill(tx, id);
    if (!skill || !(await updateSkill(tx, id, { deleted_at: new Date() })))
      throw new AppError('skill_not_found');
    await deleteLevelsOfSkill(tx, id);
    await appendEvents(tx, [{ type: 'skill.changed', actor, data: { skillId: id, deleted: true } }]);
    await audit(tx, 'skill.deleted', { id, name: skill.name });
  });
}
