import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Normalised } from './store.ts';

/**
 * A claim stays with whoever made it, whomever they are joined with; it is read with all of the customer's.
 * @returns false when they claimed it before
 */
export async function insertClaim(
  tx: Tx,
  homeId: string,
  handle: Normalised,
  source: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into identity_claim (id, customer_id, type, value, source, created_at)
    values (${uuid()}, ${homeId}, ${handle.type}, ${handle.value}, ${source}, ${new Date()})
    on conflict (customer_id, type, value) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

export async function hasClaim(db: Reader, customerId: string, handle: Normalised): Promise<boolean> {
  const claims = await listClaims(db, customerId);
  return claims.some((claim) => claim.type === handle.type && claim.value === handle.value);
}

/** What a customer and those who were joined into them claim. */
export async function listClaims(db: Reader, customerId: string): Promise<Normalised[]> {
  const { rows } = await sql<Normalised>`
    with recursive ${familiesOf([customerId])}
    select distinct claim.type, claim.value from family join identity_claim claim on claim.customer_id = family.id`.execute(
    db,
  );
  return rows;
}

/** For each of the customers: who claims a handle of theirs, or owns one that they claim. Perhaps one person, unproven. */
export async function customersByClaim(
  db: Reader,
  customerIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (customerIds.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; id: string }>`
    with recursive ${familiesOf(customerIds)},
    claimed as (
      select identity.customer_id as owner, claim.customer_id as claimant from identity_claim claim
      join identity on identity.type = claim.type and identity.value = claim.value
      where claim.customer_id in (select id from family) or identity.customer_id = any(${customerIds}::uuid[])
    ),
    chain (asked, id, joined_into) as (
      select id, id, joined_into from customer where id in (select claimant from claimed)
      union
      select chain.asked, customer.id, customer.joined_into from chain join customer on customer.id = chain.joined_into
    ),
    pair as (
      select claimed.owner, chain.id as claimant from claimed join chain on chain.asked = claimed.claimant and chain.joined_into is null
      where chain.id <> claimed.owner
    )
    select claimant as asked, owner as id from pair where claimant = any(${customerIds}::uuid[])
    union
    select owner, claimant from pair where owner = any(${customerIds}::uuid[])`.execute(db);
  const found = Map.groupBy(rows, (row) => row.asked);
  return new Map([...found].map(([asked, others]) => [asked, others.map((row) => row.id)]));
}

/** A customer and everybody who was joined into them, however deep: `family (asked, id)`. */
const familiesOf = (customerIds: readonly string[]) => sql`
  family (asked, id) as (
    select id, id from unnest(${customerIds}::uuid[]) id
    union
    select family.asked, customer.id from family join customer on customer.joined_into = family.id
  )`;
