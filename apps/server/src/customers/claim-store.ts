import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';

/** For each of the customers: who claims a handle of theirs, or owns one that they claim. Perhaps one person, unproven. */
export async function customersByClaim(
  db: Reader,
  customerIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (customerIds.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; id: string }>`
    select claim.customer_id as asked, identity.customer_id as id from identity_claim claim
    join identity on identity.type = claim.type and identity.value = claim.value
    where claim.customer_id = any(${customerIds}::uuid[]) and identity.customer_id <> claim.customer_id
    union
    select identity.customer_id, claim.customer_id from identity
    join identity_claim claim on claim.type = identity.type and claim.value = identity.value
    where identity.customer_id = any(${customerIds}::uuid[]) and claim.customer_id <> identity.customer_id`.execute(
    db,
  );
  const found = Map.groupBy(rows, (row) => row.asked);
  return new Map([...found].map(([asked, others]) => [asked, others.map((row) => row.id)]));
}
