/** Who has which key, and who has one in common. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';

/** A block of more people says too little: those in it are found by a narrower key. Bounds what one arrival costs. */
export const largestBlock = 100;

/** Puts the keys of customers in place of those they had. Who has none any more is named with an empty list. */
export async function putKeys(tx: Tx, keys: ReadonlyMap<string, readonly number[]>): Promise<void> {
  const ids: string[] = [];
  const hashes: number[] = [];
  for (const [id, own] of keys)
    for (const hash of own) {
      ids.push(id);
      hashes.push(hash);
    }
  await sql`
    with said as (select * from unnest(${ids}::uuid[], ${hashes}::int[]) said (customer_id, hash)),
    gone as (
      delete from customer_key where customer_id = any(${[...keys.keys()]}::uuid[])
      and not exists (select 1 from said where said.customer_id = customer_key.customer_id and said.hash = customer_key.hash)
    )
    insert into customer_key (customer_id, hash) select customer_id, hash from said
    on conflict (hash, customer_id) do nothing`.execute(tx);
}

/** Everybody who has one of these keys, but for those whose block is too large. */
export async function findByKeys(db: Reader, hashes: readonly number[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct block.id from unnest(${hashes}::int[]) asked (hash)
    cross join lateral (
      select array_agg(found.customer_id) as ids
      from (select customer_id from customer_key where hash = asked.hash limit ${largestBlock + 1}) found
    ) each cross join lateral unnest(each.ids) block (id)
    where cardinality(each.ids) <= ${largestBlock}`.execute(db);
  return rows.map((row) => row.id);
}
