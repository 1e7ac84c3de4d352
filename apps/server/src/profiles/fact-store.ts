import type { KnownFact } from '@throughline/filter';
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { CustomerFact, FactValue } from './types.ts';

/** Keeps what is newer than what is known. @returns names of those that changed */
export async function putFacts(
  tx: Tx,
  customerId: string,
  told: { source: string; at: Date; facts: Readonly<Record<string, FactValue | null>> },
): Promise<string[]> {
  const names = Object.keys(told.facts);
  const { rows } = await sql<{ name: string }>`
    insert into customer_fact (customer_id, source, name, value, at, received_at)
    select ${customerId}, ${told.source}, name, value, ${told.at}, now()
    from unnest(${names}::text[], ${names.map((name) => JSON.stringify(told.facts[name]))}::jsonb[]) as told (name, value)
    on conflict (customer_id, source, name) do update
      set value = excluded.value, at = excluded.at, received_at = excluded.received_at
      where customer_fact.at <= excluded.at and (customer_fact.value, customer_fact.at) is distinct from (excluded.value, excluded.at)
    returning name`.execute(tx);
  return rows.map((row) => row.name);
}

/** All a system ever told is taken back, of everybody. @returns whether anything stood */
export async function takeBackFacts(tx: Tx, source: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update customer_fact set value = 'null', at = greatest(at, ${at}), received_at = now()
    where source = ${source} and value <> 'null'::jsonb`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** A name is of one kind for everybody; the first that was told decides. */
export async function putFactNames(tx: Tx, known: readonly KnownFact[]): Promise<void> {
  await sql`
    insert into fact_name (name, kind)
    select * from unnest(${known.map(({ name }) => name)}::text[], ${known.map(({ kind }) => kind)}::text[])
    on conflict (name) do nothing`.execute(tx);
}

export async function knownFacts(db: Reader): Promise<KnownFact[]> {
  const { rows } = await sql<KnownFact>`select name, kind from fact_name order by name limit 500`.execute(db);
  return rows;
}

/** What stands of these customers, the newest first. */
export async function readFacts(
  db: Reader,
  customerIds: readonly string[],
): Promise<(CustomerFact & { customerId: string })[]> {
  const { rows } = await sql<Omit<CustomerFact, 'at'> & { customerId: string; at: Date }>`
    select customer_id as "customerId", name, value, source, at from customer_fact
    where customer_id = any(${customerIds}::uuid[]) and value <> 'null'::jsonb
    order by at desc, source, name`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
