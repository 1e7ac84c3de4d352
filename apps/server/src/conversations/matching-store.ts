import type { Filter } from '@throughline/filter';
import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import { conditionOf, type FilterContext } from './filter-store.ts';
import { tables } from './tables.ts';

/**
 * SQL of whether a conversation passes a filter, to be joined into a larger statement.
 * @param id column that names the conversation, e.g. `found.conversation_id`
 * @throws AppError `invalid_input` for a field conversations do not have
 */
export const passesFilter = (id: string, filter: Filter, context: FilterContext): RawBuilder<boolean> =>
  sql`exists (select 1 from conversation where conversation.id = ${sql.ref(id)} and ${conditionOf(filter, context)})`;

/** Conversations that pass a filter, the latest first. */
export async function findPassing(
  db: Reader,
  filter: Filter,
  context: FilterContext,
  page: { limit: number; offset: number },
): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('conversation')
    .select('id')
    .where(conditionOf(filter, context))
    .where('merged_into', 'is', null)
    .orderBy('last_message_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return rows.map((row) => row.id);
}

/** For each conversation the place of the first filter it passes, from 0; those that pass none are left out. */
export async function firstPassed(
  db: Reader,
  ids: string[],
  filters: readonly Filter[],
  context: FilterContext,
): Promise<Map<string, number>> {
  if (ids.length === 0 || filters.length === 0) return new Map();
  const cases = filters.map(
    (filter, place) => sql`when ${conditionOf(filter, context)} then ${sql.lit(place)}`,
  );
  const { rows } = await sql<{ id: string; place: number | null }>`
    select id, case ${sql.join(cases, sql` `)} end as place from conversation where id = any(${ids}::uuid[])`.execute(
    db,
  );
  return new Map(rows.flatMap(({ id, place }) => (place === null ? [] : [[id, place] as const])));
}
