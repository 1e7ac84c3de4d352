/** Who was joined with whom: a forest, in which what belongs to anybody stands with the root of their tree. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Language } from './languages.ts';

/** The customer that stands for this one now: itself, unless it was joined. Null when there is none. */
export async function standingCustomer(db: Reader, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id, joined_into) as (
      select id, joined_into from customer where id = ${id}
      union
      select customer.id, customer.joined_into from chain join customer on customer.id = chain.joined_into
    )
    select id from chain where joined_into is null`.execute(db);
  return rows[0]?.id ?? null;
}

/** The customers that stand for these now, of those that exist. */
export async function standingOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ from: string; standing: string }>`
    with recursive chain (began, id, joined_into) as (
      select id, id, joined_into from customer where id = any(${ids}::uuid[])
      union all
      select chain.began, customer.id, customer.joined_into from chain join customer on customer.id = chain.joined_into
    )
    select began as "from", id as standing from chain where joined_into is null`.execute(db);
  return new Map(rows.map(({ from, standing }) => [from, standing]));
}

/** A customer and everybody who was joined into them, however deep, the nearest first. */
export async function customerFamily(db: Reader, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive family (id, depth) as (
      select ${id}::uuid, 0
      union
      select customer.id, family.depth + 1 from family join customer on customer.joined_into = family.id
    )
    select id from family order by depth, id`.execute(db);
  return rows.map((row) => row.id);
}

/** Holds customers until the transaction ends, in one order for all: nothing arrives for them and nobody else joins them. */
export async function lockCustomers(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select 1 from customer where id = any(${ids}::uuid[]) order by id for update`.execute(tx);
}

/** Names of customers. */
export async function customersNamed(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from customer where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function setJoined(tx: Tx, id: string, into: string | null): Promise<void> {
  await sql`update customer set joined_into = ${into}, updated_at = now() where id = ${id}`.execute(tx);
}

/** Everything that stands with `from` now stands with `into`, and remembers where it belongs. @returns the identities */
export async function moveIn(tx: Tx, from: string, into: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update identity set customer_id = ${into}, home_id = coalesce(home_id, ${from}) where customer_id = ${from}
    returning id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Moves what belongs to any of `family` from `root` to the first of them. */
export async function moveHome(tx: Tx, family: readonly string[], root: string): Promise<void> {
  const [home] = family;
  await sql`
    update identity set customer_id = ${home}, home_id = nullif(home_id, ${home}::uuid)
    where customer_id = ${root} and home_id = any(${family}::uuid[])`.execute(tx);
}

/** Identities belong to somebody else from now on, wherever they stand. */
export async function giveHome(tx: Tx, identityIds: readonly string[], home: string): Promise<void> {
  await sql`update identity set home_id = ${home} where id = any(${identityIds}::uuid[])`.execute(tx);
}

/** One join, made or undone. */
export interface Link {
  id: string;
  from: string;
  into: string;
  evidence: string;
  madeAt: Date;
  madeBy: string;
  undone: boolean;
}

const link = sql`id, from_customer_id as "from", into_customer_id as "into", evidence, created_at as "madeAt", made_by as "madeBy",
  undone_at is not null as undone`;

export async function insertLink(
  tx: Tx,
  made: { from: string; into: string; evidence: string; madeBy: string; moved: unknown; now: Date },
): Promise<string> {
  const id = uuid();
  await sql`
    insert into customer_link (id, from_customer_id, into_customer_id, evidence, made_by, moved, created_at)
    values (${id}, ${made.from}, ${made.into}, ${made.evidence}, ${made.madeBy}, ${JSON.stringify(made.moved)}::jsonb, ${made.now})`.execute(
    tx,
  );
  return id;
}

export async function findLink(db: Reader, id: string): Promise<Link | null> {
  const { rows } = await sql<Link>`select ${link} from customer_link where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function markParted(tx: Tx, id: string, by: string): Promise<void> {
  await sql`update customer_link set undone_at = now(), undone_by = ${by} where id = ${id}`.execute(tx);
}

export interface StandingJoin extends Link {
  /** Of the one who was joined, as it was when they were alone. */
  name: string;
}

/** The joins that stand among these customers, the latest first. */
export async function standingJoins(db: Reader, family: readonly string[]): Promise<StandingJoin[]> {
  const { rows } = await sql<StandingJoin>`
    select link.*, coalesce(customer.own ->> 'name', customer.name) as name
    from (select ${link} from customer_link
          where from_customer_id = any(${family}::uuid[]) and into_customer_id = any(${family}::uuid[]) and undone_at is null) link
    join customer on customer.id = link."from" order by link."madeAt" desc, link.id desc`.execute(db);
  return rows;
}

/** What is a customer's own. */
export interface OwnFacts {
  name: string;
  nameDerived: boolean;
  language: Language | null;
  attributes: Record<string, string>;
}

const ownFacts = sql`coalesce(own, jsonb_build_object('name', name, 'nameDerived', name_derived, 'language', language, 'attributes', attributes))`;

/** By customer. */
export async function readOwn(db: Reader, family: readonly string[]): Promise<Map<string, OwnFacts>> {
  const { rows } = await sql<{ id: string; own: OwnFacts }>`
    select id, ${ownFacts} as own from customer where id = any(${family}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.own]));
}

/** What is shown of a customer, keeping what is their own where others fill in the rest. */
export async function putFacts(tx: Tx, id: string, facts: OwnFacts, alone: boolean): Promise<void> {
  await sql`
    update customer set own = ${alone ? null : ownFacts}, name = ${facts.name}, name_derived = ${facts.nameDerived},
      language = ${facts.language}, attributes = ${JSON.stringify(facts.attributes)}::jsonb
    where id = ${id}`.execute(tx);
}
