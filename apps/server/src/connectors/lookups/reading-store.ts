/** The only SQL on what lookups found, and on facts. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { Mapped, Scalar } from '../mapping/types.ts';
import type { Problem } from '../requests/problem.ts';
import type { LookedUp } from './run-lookup.ts';

export type ReadingState = 'waiting' | 'ready' | 'absent' | 'no_identity' | 'failed';

export interface Reading {
  connectorId: string;
  lookup: string;
  version: number;
  state: ReadingState;
  content: Pick<Mapped, 'panels' | 'kept' | 'forms'> | null;
  digest: string | null;
  identity: LookedUp | null;
  fetchedAt: Date | null;
  problem: Problem | null;
  failingSince: Date | null;
  dueAt: Date;
  claimedUntil: Date | null;
}

export interface Place {
  customerId: string;
  connectorId: string;
  lookup: string;
}

const columns = sql`connector_id as "connectorId", lookup, version, state, content, digest, identity,
  fetched_at as "fetchedAt", problem, failing_since as "failingSince", due_at as "dueAt", claimed_until as "claimedUntil"`;

const at = ({ customerId, connectorId, lookup }: Place) =>
  sql`customer_id = ${customerId} and connector_id = ${connectorId} and lookup = ${lookup}`;

export async function selectReadings(db: Reader, customerId: string): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select ${columns} from connector_reading where customer_id = ${customerId}`.execute(db);
  return rows;
}

/** @returns false while somebody else, perhaps another process, is asking */
export async function claimReading(
  db: Reader,
  place: Place,
  version: number,
  now: Date,
  until: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into connector_reading as reading (customer_id, connector_id, lookup, version, state, due_at, claimed_until)
    values (${place.customerId}, ${place.connectorId}, ${place.lookup}, ${version}, 'waiting', ${now}, ${until})
    on conflict (customer_id, connector_id, lookup) do update set claimed_until = excluded.claimed_until
      where reading.claimed_until is null or reading.claimed_until <= ${now}
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Held until the transaction ends; null when it is gone. */
export async function lockReading(tx: Tx, place: Place): Promise<Reading | null> {
  const { rows } =
    await sql<Reading>`select ${columns} from connector_reading where ${at(place)} for update`.execute(tx);
  return rows[0] ?? null;
}

/** Writes it as it is now, and lets go of it. */
export async function putReading(
  tx: Tx,
  place: Place,
  reading: Omit<Reading, 'claimedUntil'>,
): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await sql`
    update connector_reading set version = ${reading.version}, state = ${reading.state},
      content = ${json(reading.content)}::jsonb, digest = ${reading.digest}, identity = ${json(reading.identity)}::jsonb,
      fetched_at = ${reading.fetchedAt}, problem = ${json(reading.problem)}::jsonb,
      failing_since = ${reading.failingSince}, due_at = ${reading.dueAt}, claimed_until = null
    where ${at(place)}`.execute(tx);
}

/** Asked anew by the next who looks. @param lookups all of them when absent */
export async function expireReadings(
  db: Reader,
  customerIds: readonly string[],
  now: Date,
  of: { connectorId?: string; lookups?: readonly string[] } = {},
): Promise<void> {
  const { connectorId = null, lookups = null } = of;
  await sql`
    update connector_reading set due_at = ${now}
    where customer_id = any(${customerIds}::uuid[]) and due_at > ${now}
      and (${connectorId}::uuid is null or connector_id = ${connectorId}::uuid)
      and (${lookups}::text[] is null or lookup = any(${lookups}::text[]))`.execute(db);
}

/** Of customers who were one and are two: what was found may be the other's. */
export async function dropReadings(tx: Tx, customerIds: readonly string[]): Promise<void> {
  await sql`delete from connector_reading where customer_id = any(${customerIds}::uuid[])`.execute(tx);
}

export async function dropReadingsOf(tx: Tx, connectorId: string): Promise<void> {
  await sql`delete from connector_reading where connector_id = ${connectorId}`.execute(tx);
  await sql`delete from connector_fact where connector_id = ${connectorId}`.execute(tx);
}

/** Keeps the values. @returns the keys of those that are others than before */
export async function putFacts(
  tx: Tx,
  { customerId, connectorId }: Pick<Place, 'customerId' | 'connectorId'>,
  facts: readonly { key: string; value: Scalar }[],
  now: Date,
): Promise<string[]> {
  if (facts.length === 0) return [];
  const values = facts.map(({ value }) => JSON.stringify(value));
  const { rows } = await sql<{ key: string }>`
    insert into connector_fact as fact (customer_id, connector_id, key, value, at)
    select ${customerId}, ${connectorId}, key, value::jsonb, ${now}
    from unnest(${facts.map(({ key }) => key)}::text[], ${values}::text[]) as given (key, value)
    where value <> 'null' or exists (
      select from connector_fact where customer_id = ${customerId} and connector_id = ${connectorId} and key = given.key)
    on conflict (customer_id, connector_id, key) do update set value = excluded.value, at = excluded.at
      where fact.value is distinct from excluded.value
    returning key`.execute(tx);
  return rows.map(({ key }) => key);
}
