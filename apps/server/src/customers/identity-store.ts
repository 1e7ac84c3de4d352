/** What people say of single identities. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';

export interface HeldIdentity {
  id: string;
  type: string;
  value: string;
  verified: boolean;
  shared: boolean | null;
  names: number;
}

/** An identity that stands with the customer, held until the transaction ends; null when it does not. */
export async function holdIdentity(tx: Tx, customerId: string, id: string): Promise<HeldIdentity | null> {
  const { rows } = await sql<HeldIdentity>`
    select id, type, value, verified, shared, cardinality(other_names) as names from identity
    where id = ${id} and customer_id = ${customerId} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function deleteIdentity(tx: Tx, id: string): Promise<void> {
  await sql`delete from identity where id = ${id}`.execute(tx);
}

export async function setVerified(tx: Tx, id: string, verified: boolean): Promise<void> {
  await sql`update identity set verified = ${verified} where id = ${id}`.execute(tx);
}

/** @param shared null: the rule decides again, from what comes in from now on */
export async function setShared(tx: Tx, id: string, shared: boolean | null): Promise<void> {
  await sql`
    update identity set shared = ${shared}, other_names = case when ${shared}::boolean is null then '{}' else other_names end
    where id = ${id}`.execute(tx);
}
