/** What other domains read and write of many customers at once. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Language } from './languages.ts';

/** Each with everybody who was joined into them, themselves first. */
export async function familiesOf(db: Reader, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ root: string; id: string }>`
    with recursive family (root, id, depth) as (
      select id, id, 0 from unnest(${ids}::uuid[]) as asked (id)
      union
      select family.root, customer.id, family.depth + 1 from family join customer on customer.joined_into = family.id
    )
    select root, id from family order by depth, id`.execute(db);
  const families = Map.groupBy(rows, ({ root }) => root);
  return new Map(ids.map((id) => [id, (families.get(id) ?? []).map((row) => row.id)]));
}

/** A customer as others see them. */
export interface PersonFacts {
  id: string;
  name: string;
  language: Language | null;
  attributes: Record<string, string>;
  createdAt: Date;
  /** The numbers they call from, E.164. */
  phones: string[];
  segmentIds: string[];
}

/** Those who stand for themselves and were not erased, in the order of their ids: whoever writes many waits for nobody twice. */
export async function readPeople(db: Reader, ids: readonly string[]): Promise<PersonFacts[]> {
  const { rows } = await sql<PersonFacts>`
    select id, name, language, attributes, created_at as "createdAt", segment_ids as "segmentIds",
      array(select value from identity where customer_id = customer.id and type = 'phone' order by last_seen_at desc limit 5) as phones
    from customer where id = any(${ids}::uuid[]) and joined_into is null and erased_at is null order by id`.execute(
    db,
  );
  return rows;
}

/** SQL of the segments of a customer. The input is an SQL expression of their id. */
export const segmentsOfCustomer = (id: string): string =>
  `(select customer.segment_ids from customer where customer.id = ${id})`;

/** SQL of the ids of customers in a segment, by its index. The input is an SQL expression of its id. */
export const customersInSegment = (id: string): string =>
  `(select customer.id from customer where customer.segment_ids <> '{}' and customer.segment_ids @> array[${id}]::uuid[])`;

/** Puts customers into exactly these segments. */
export async function putSegments(tx: Tx, of: ReadonlyMap<string, readonly string[]>): Promise<void> {
  if (of.size === 0) return;
  await sql`
    update customer set segment_ids = array(select jsonb_array_elements_text(said.ids)::uuid)
    from unnest(${[...of.keys()]}::uuid[], ${[...of.values()].map((ids) => JSON.stringify(ids))}::jsonb[]) as said (id, ids)
    where customer.id = said.id`.execute(tx);
}

/** How many customers are in each segment. */
export async function countSegments(db: Reader): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select segment_id as id, count(*)::int as count from customer, unnest(segment_ids) as segment_id
    where segment_ids <> '{}' and joined_into is null group by 1`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
