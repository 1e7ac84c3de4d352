/** The only SQL on the table of service levels. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { LevelInput, ServiceLevel } from './types.ts';

type LevelTables = {
  service_level: {
    id: string;
    place: number;
    name: string;
    applies_to: string;
    first_answer: number | null;
    next_answer: number | null;
    resolution: number | null;
    hours: string;
    warn_at: number;
    pauses: boolean;
  };
};

const tables = (db: Reader) => db.withTables<LevelTables>();

/** In their order: the first that a conversation passes is its. With ids in the place of names. */
export const selectLevels = (db: Reader): Promise<ServiceLevel[]> =>
  tables(db)
    .selectFrom('service_level')
    .select([
      'id',
      'name',
      'applies_to as appliesTo',
      'first_answer as firstAnswer',
      'next_answer as nextAnswer',
      'resolution',
      'hours',
      'warn_at as warnAt',
      'pauses',
    ])
    .orderBy('place')
    .orderBy('id')
    .execute();

const columnsOf = (level: LevelInput) => ({
  name: level.name,
  applies_to: level.appliesTo,
  first_answer: level.firstAnswer,
  next_answer: level.nextAnswer,
  resolution: level.resolution,
  hours: level.hours,
  warn_at: level.warnAt,
  pauses: level.pauses,
});

/** Behind all others. */
export async function insertLevel(tx: Tx, { id, ...level }: ServiceLevel): Promise<void> {
  await tables(tx)
    .insertInto('service_level')
    .values({
      id,
      ...columnsOf(level),
      place: sql<number>`(select coalesce(max(place), 0) + 1 from service_level)`,
    })
    .execute();
}

/** @returns false when there is none */
export async function updateLevel(tx: Tx, id: string, level: LevelInput): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('service_level')
    .set(columnsOf(level))
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** @returns the name it had; null when there was none */
export async function removeLevel(tx: Tx, id: string): Promise<string | null> {
  const row = await tables(tx)
    .deleteFrom('service_level')
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}

export async function placeLevels(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [place, id] of ids.entries())
    await tables(tx).updateTable('service_level').set({ place }).where('id', '=', id).execute();
}
