import type { Reader, Tx } from '../db/index.ts';

type SettingTables = { setting: { name: string; value: string | unknown; updated_at: Date } };

/** Installation-wide values by name; null when never set. */
export async function readSetting(db: Reader, name: string): Promise<unknown> {
  const row = await db
    .withTables<SettingTables>()
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(db: Reader, name: string, value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value), updated_at: new Date() };
  await db
    .withTables<SettingTables>()
    .insertInto('setting')
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

/**
 * Removes a value and returns it; null when it is not set. Of several transactions at once one gets it: the others
 * wait for its end, and get it only when it rolls back.
 */
export async function takeSetting(tx: Tx, name: string): Promise<unknown> {
  const row = await tx
    .withTables<SettingTables>()
    .deleteFrom('setting')
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirst();
  return row?.value ?? null;
}
