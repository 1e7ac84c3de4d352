import { sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';

/** Tables of keys that touchpoints name by number. */
type KeyTable = 'touchpoint_type' | 'touchpoint_channel';

/** The numbers of keys; those nobody has named before get one. */
export async function numbersOf(
  tx: Tx,
  table: KeyTable,
  keys: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(keys)];
  const known = await read(tx, table, wanted);
  const missing = wanted.filter((key) => !known.has(key));
  if (missing.length === 0) return known;
  await sql`
    insert into ${sql.table(table)} (key) select unnest(${missing}::text[]) order by 1 on conflict do nothing`.execute(
    tx,
  );
  for (const [key, number] of await read(tx, table, missing)) known.set(key, number);
  return known;
}

async function read(tx: Tx, table: KeyTable, keys: string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; number: number }>`
    select key, number from ${sql.table(table)} where key = any(${keys}::text[])`.execute(tx);
  return new Map(rows.map(({ key, number }) => [key, number]));
}
