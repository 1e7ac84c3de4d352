import { sql } from 'kysely';
import type { Tx } from '../db/index.ts';
import { tables } from './store.ts';

/**
 * Takes what a person is called out of views of their data, and searches in which one of the words was typed. Who looked,
 * when and at which id stays, and the chain of hashes holds. Part of erasure.
 * @param words in lower case, three characters or more
 * @returns how many entries lost a name
 */
export async function forgetNames(
  tx: Tx,
  thingIds: readonly string[],
  words: readonly string[],
): Promise<number> {
  await sql`select set_config('throughline.erasure', 'on', true)`.execute(tx);
  const result = await tables(tx)
    .updateTable('audit_entry')
    .set({ thing_name: '' })
    .where('name_hashed', '=', false)
    .where('thing_name', '!=', '')
    .where(
      sql<boolean>`(thing_id = any(${thingIds}::text[]) or (action = 'customers.searched' and exists (
        select 1 from unnest(${words}::text[]) word where position(word in lower(thing_name)) > 0
          or (length(thing_name) > 2 and position(lower(thing_name) in word) > 0))))`,
    )
    .executeTakeFirst();
  await sql`select set_config('throughline.erasure', '', true)`.execute(tx);
  return Number(result.numUpdatedRows);
}
