import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';

export interface IndexedCustomer {
  id: string;
  name: string;
  handles: string[];
  folded: string;
}

export async function writeCustomers(tx: Tx, customers: IndexedCustomer[]): Promise<void> {
  for (const { id, name, handles, folded } of customers.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await sql`
      insert into search_customer (customer_id, name, handles, folded) values (${id}, ${name}, ${handles}::text[], ${folded})
      on conflict (customer_id) do update set name = excluded.name, handles = excluded.handles, folded = excluded.folded
      where (search_customer.name, search_customer.handles, search_customer.folded)
        is distinct from (excluded.name, excluded.handles, excluded.folded)`.execute(tx);
}

export async function deleteCustomers(tx: Tx, ids: string[]): Promise<void> {
  await sql`delete from search_customer where customer_id = any(${ids}::uuid[])`.execute(tx);
}

/** Among so many that match, the best are chosen; who means another types on. */
const mostLookedAt = 500;

/**
 * Customers whose name or handles have every word, the start of words first.
 * @param alike also words that only look alike
 */
export async function findCustomers(
  db: Reader,
  words: string[],
  limit: number,
  alike = false,
): Promise<IndexedCustomer[]> {
  if (words.length === 0) return [];
  const all = sql.join(
    words.map((word) => (alike ? sql`folded %> ${word}` : containing(word))),
    sql` and `,
  );
  const closeness = alike
    ? sql`word_similarity(${words.join(' ')}, folded)`
    : sql.join(
        words.map((word) => sql`(folded like ${`% ${escapeLike(word)}%`})::int`),
        sql` + `,
      );
  const { rows } = await sql<{ customer_id: string; name: string; handles: string[]; folded: string }>`
    select * from (select * from search_customer where ${all} limit ${mostLookedAt}) found
    order by ${closeness} desc, name, customer_id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: row.customer_id,
    name: row.name,
    handles: row.handles,
    folded: row.folded,
  }));
}

/** Two letters begin a word; with three the trigrams of the index find them anywhere. */
const containing = (word: string): RawBuilder<boolean> =>
  sql`folded like ${word.length < 3 ? `% ${escapeLike(word)}%` : `%${escapeLike(word)}%`}`;

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
