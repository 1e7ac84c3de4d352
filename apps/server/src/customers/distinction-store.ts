/** What people said: these two are not the same person. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import { customerFamily } from './join-store.ts';
import type { Pair } from './suggestions/types.ts';

/** @returns false when it stands already */
export async function insertDistinction(
  tx: Tx,
  { oneId, otherId }: Pair,
  by: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into customer_distinction (id, one_id, other_id, said_by, said_at)
    values (${uuid()}, ${oneId}, ${otherId}, ${by}, ${now})
    on conflict (one_id, other_id) where lifted_at is null do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

export interface StandingDistinction {
  id: string;
  /** Of the family that was asked for. */
  ownId: string;
  /** The one they are not, and who stands for that one now. */
  otherId: string;
  standsWith: string;
  name: string;
  saidBy: string;
  saidAt: Date;
}

/** What was said of these customers and stands, the latest first. */
export async function distinctionsOf(db: Reader, family: readonly string[]): Promise<StandingDistinction[]> {
  const { rows } = await sql<StandingDistinction>`
    with recursive said as (
      select id, one_id as own, other_id as other, said_by, said_at from customer_distinction
      where lifted_at is null and one_id = any(${family}::uuid[])
      union
      select id, other_id, one_id, said_by, said_at from customer_distinction
      where lifted_at is null and other_id = any(${family}::uuid[])
    ),
    chain (asked, id, joined_into) as (
      select distinct customer.id, customer.id, customer.joined_into from said join customer on customer.id = said.other
      union
      select chain.asked, customer.id, customer.joined_into from chain join customer on customer.id = chain.joined_into
    )
    select said.id, said.own as "ownId", said.other as "otherId", chain.id as "standsWith", customer.name,
      said.said_by as "saidBy", said.said_at as "saidAt"
    from said join chain on chain.asked = said.other and chain.joined_into is null
    join customer on customer.id = chain.id order by said.said_at desc, said.id desc`.execute(db);
  return rows;
}

export async function liftDistinctions(tx: Tx, ids: readonly string[], by: string, now: Date): Promise<void> {
  await sql`
    update customer_distinction set lifted_by = ${by}, lifted_at = ${now} where id = any(${ids}::uuid[]) and lifted_at is null`.execute(
    tx,
  );
}

/** What stands between two customers and everybody who was joined into them. */
export async function betweenFamilies(db: Reader, one: string, other: string): Promise<string[]> {
  const said = await distinctionsOf(db, await customerFamily(db, one));
  return said.filter(({ standsWith }) => standsWith === other).map(({ id }) => id);
}

/** Somebody's yes took it back; now that the yes is undone, the no stands again. */
export async function restoreDistinctions(tx: Tx, liftedBy: string, now: Date): Promise<void> {
  const { rows } = await sql<Pair & { by: string }>`
    select one_id as "oneId", other_id as "otherId", said_by as by from customer_distinction where lifted_by = ${liftedBy}`.execute(
    tx,
  );
  for (const { by, ...pair } of rows) await insertDistinction(tx, pair, by, now);
}
