/** What is compared of customers. */
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/index.ts';
import { sharedByRule } from '../shared-handle.ts';
import type { KnownCustomer } from './known-person.ts';

/** So many people who have or claim one number or address make it one that says nothing. */
const sharedFrom = 3;

interface Handle {
  type: string;
  value: string;
  shared: boolean | null;
  names: number;
}

interface Row extends Omit<KnownCustomer, 'emails' | 'phones'> {
  handles: Handle[];
}

/** Customers who stand for themselves, with what they and those joined into them own and claim. Others are left out. */
export async function readKnown(db: Reader, ids: readonly string[]): Promise<KnownCustomer[]> {
  if (ids.length === 0) return [];
  return known(db, sql`select id from unnest(${ids}::uuid[]) id`);
}

/** A share of all customers, by chance. @param percent of them, 100 for all */
export async function sampleKnown(db: Reader, percent: number): Promise<KnownCustomer[]> {
  return known(
    db,
    percent >= 100
      ? sql`select id from customer`
      : sql`select id from customer tablesample bernoulli(${percent}) repeatable (17)`,
  );
}

async function known(db: Reader, asked: ReturnType<typeof sql>): Promise<KnownCustomer[]> {
  const { rows } = await sql<Row>`
    with recursive asked (id) as (${asked}),
    family (root, id) as (
      select customer.id, customer.id from asked join customer on customer.id = asked.id
      where customer.joined_into is null and customer.erased_at is null
      union
      select family.root, customer.id from family join customer on customer.joined_into = family.id
    ),
    handle as (
      select family.root, claim.type, claim.value, other.shared, coalesce(cardinality(other.other_names), 0) as names
      from family join identity_claim claim on claim.customer_id = family.id
      left join identity other on other.type = claim.type and other.value = claim.value
      where claim.type in ('email', 'phone')
      union
      select identity.customer_id, identity.type, identity.value, identity.shared, cardinality(identity.other_names)
      from asked join identity on identity.customer_id = asked.id where identity.type in ('email', 'phone')
    )
    select customer.id, customer.name, customer.name_derived as "nameDerived", customer.attributes,
      coalesce((select jsonb_agg(to_jsonb(each) - 'root') from (select * from handle where handle.root = customer.id order by type, value limit 20) each), '[]') as handles
    from asked join customer on customer.id = asked.id
    where customer.joined_into is null and customer.erased_at is null`.execute(db);
  const crowded = await crowdedHandles(db, rows);
  return rows.map(({ handles, ...customer }) => {
    const own = handles.filter((each) => !sharedByRule(each) && !crowded.has(`${each.type} ${each.value}`));
    const values = (type: string) => own.filter((each) => each.type === type).map(({ value }) => value);
    return { ...customer, emails: values('email'), phones: values('phone') };
  });
}

/** Handles that so many people claim that they tell nobody apart. */
async function crowdedHandles(db: Reader, rows: readonly Row[]): Promise<Set<string>> {
  const handles = rows.flatMap((row) => row.handles);
  if (handles.length === 0) return new Set();
  const found = await sql<{ type: string; value: string }>`
    select claim.type, claim.value
    from (select distinct type, value from unnest(${handles.map(({ type }) => type)}::text[], ${handles.map(({ value }) => value)}::text[]) asked (type, value)) asked
    join identity_claim claim on claim.type = asked.type and claim.value = asked.value
    group by 1, 2 having count(*) >= ${sharedFrom - 1}`.execute(db);
  return new Set(found.rows.map(({ type, value }) => `${type} ${value}`));
}

/** How many customers there are, about. */
export async function countCustomers(db: Reader): Promise<number> {
  const { rows } = await sql<{ about: number }>`
    select reltuples::int as about from pg_class where oid = 'customer'::regclass`.execute(db);
  const about = rows[0]?.about ?? -1;
  if (about >= 10_000) return about;
  const exact = await sql<{ count: number }>`select count(*)::int as count from customer`.execute(db);
  return exact.rows[0]?.count ?? 0;
}
