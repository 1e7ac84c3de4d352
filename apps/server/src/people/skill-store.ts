import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Skill, SkillKind } from './types.ts';

type SkillTables = {
  skill: {
    id: string;
    kind: SkillKind;
    name: string;
    matches: string | null;
    required: boolean;
    min_level: number;
    deleted_at: Date | null;
  };
  agent_skill: { agent_id: string; skill_id: string; level: number };
};

const tables = (db: Reader) => db.withTables<SkillTables>();

const levels = sql<Skill['levels']>`coalesce(
  (select json_agg(json_build_object('agentId', a.agent_id, 'level', a.level) order by a.agent_id)
   from agent_skill a where a.skill_id = skill.id), '[]')`;

const selectSkills = (db: Reader) =>
  tables(db)
    .selectFrom('skill')
    .select(['id', 'kind', 'name', 'matches', 'required', 'min_level as minLevel'])
    .select(levels.as('levels'))
    .where('deleted_at', 'is', null);

export const listSkills = (db: Reader): Promise<Skill[]> =>
  selectSkills(db).orderBy('kind').orderBy('name').orderBy('id').execute();

export async function findSkill(db: Reader, id: string): Promise<Skill | null> {
  return (await selectSkills(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Which of these are skills that are not deleted; held, so that none is deleted meanwhile. */
export async function lockSkills(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tables(tx)
    .selectFrom('skill')
    .select('id')
    .where('id', 'in', ids)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .forKeyShare()
    .execute();
  return new Set(rows.map((row) => row.id));
}

export type SkillInput = Omit<Skill, 'id' | 'levels'>;

export async function insertSkill(tx: Tx, { minLevel, ...skill }: SkillInput): Promise<string> {
  const id = uuid();
  await tables(tx)
    .insertInto('skill')
    .values({ id, ...skill, min_level: minLevel, deleted_at: null })
    .execute();
  return id;
}

/** @returns false when there is no such skill */
export async function updateSkill(
  tx: Tx,
  id: string,
  change: SkillInput | { deleted_at: Date },
): Promise<boolean> {
  const columns = 'minLevel' in change ? columnsOf(change) : change;
  const result = await tables(tx)
    .updateTable('skill')
    .set(columns)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

const columnsOf = ({ minLevel, ...skill }: SkillInput) => ({ ...skill, min_level: minLevel });

export async function deleteLevelsOfSkill(tx: Tx, skillId: string): Promise<void> {
  await tables(tx).deleteFrom('agent_skill').where('skill_id', '=', skillId).execute();
}

export async function selectLevels(
  db: Reader,
  agentId: string,
): Promise<{ skillId: string; level: number }[]> {
  return tables(db)
    .selectFrom('agent_skill')
    .select(['skill_id as skillId', 'level'])
    .where('agent_id', '=', agentId)
    .orderBy('skill_id')
    .execute();
}

/** Sets levels; null takes the skill away. */
export async function writeLevels(
  tx: Tx,
  agentId: string,
  changes: Record<string, number | null>,
): Promise<void> {
  const entries = Object.entries(changes);
  const gone = entries.filter(([, level]) => level === null).map(([skillId]) => skillId);
  const given = entries.flatMap(([skill_id, level]) =>
    level === null ? [] : [{ agent_id: agentId, skill_id, level }],
  );
  if (gone.length > 0)
    await tables(tx)
      .deleteFrom('agent_skill')
      .where('agent_id', '=', agentId)
      .where('skill_id', 'in', gone)
      .execute();
  if (given.length > 0)
    await tables(tx)
      .insertInto('agent_skill')
      .values(given)
      .onConflict((conflict) =>
        conflict
          .columns(['agent_id', 'skill_id'])
          .doUpdateSet((row) => ({ level: row.ref('excluded.level') })),
      )
      .execute();
}
