/** Many customers at once, each statement for a whole batch. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { type ImportedPerson, noCounts, type Progress } from './types.ts';

export interface Handle {
  type: string;
  value: string;
}

export interface KnownOwner {
  customerId: string;
  name: string;
  nameDerived: boolean;
}

/** @returns by `type value`; their customers are joined with nobody until the transaction ends */
export async function ownersOf(db: Reader, handles: readonly Handle[]): Promise<Map<string, KnownOwner>> {
  if (handles.length === 0) return new Map();
  const { rows } = await sql<KnownOwner & Handle>`
    select identity.type, identity.value, customer.id as "customerId", customer.name, customer.name_derived as "nameDerived"
    from unnest(${handles.map((each) => each.type)}::text[], ${handles.map((each) => each.value)}::text[]) asked (type, value)
    join identity on identity.type = asked.type and identity.value = asked.value
    join customer on customer.id = identity.customer_id for key share of customer`.execute(db);
  return new Map(rows.map(({ type, value, ...owner }) => [keyOf({ type, value }), owner]));
}

export const keyOf = ({ type, value }: Handle): string => `${type} ${value}`;

/** The numbers that customers have in a system. */
export async function numbersOf(
  db: Reader,
  customerIds: readonly string[],
  source: string,
): Promise<Map<string, string>> {
  if (customerIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; value: string }>`
    select customer_id as id, value from identity
    where customer_id = any(${customerIds}::uuid[]) and type = 'external' and starts_with(value, ${`${source}:`})`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.value]));
}

export interface Planned extends ImportedPerson {
  customerId: string;
}

export async function insertPeople(tx: Tx, people: readonly Planned[], now: Date): Promise<void> {
  if (people.length === 0) return;
  await sql`
    insert into customer (id, name, name_derived, attributes, created_at, updated_at)
    select id, name, derived, attributes, ${now}, ${now}
    from unnest(${people.map((each) => each.customerId)}::uuid[], ${people.map((each) => each.name || (each.handles[0]?.value ?? ''))}::text[],
      ${people.map((each) => each.name === '')}::boolean[], ${people.map((each) => JSON.stringify(each.attributes))}::jsonb[]) as made (id, name, derived, attributes)`.execute(
    tx,
  );
}

/** What a row says counts; a name only where the customer had none of their own. */
export async function updatePeople(tx: Tx, people: readonly Planned[], now: Date): Promise<void> {
  if (people.length === 0) return;
  await sql`
    update customer set
      attributes = customer.attributes || said.attributes,
      own = own || jsonb_build_object('attributes', (own -> 'attributes') || said.attributes),
      name = case when name_derived and said.name <> '' then said.name else customer.name end,
      name_derived = name_derived and said.name = '', updated_at = ${now}
    from unnest(${people.map((each) => each.customerId)}::uuid[], ${people.map((each) => each.name)}::text[],
      ${people.map((each) => JSON.stringify(each.attributes))}::jsonb[]) as said (id, name, attributes)
    where customer.id = said.id`.execute(tx);
}

/** @returns how many were new; fewer than given when somebody has one of them */
export async function insertHandles(
  tx: Tx,
  handles: readonly (Handle & { customerId: string })[],
  source: string,
  now: Date,
): Promise<number> {
  if (handles.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into identity (id, customer_id, type, value, source, first_seen_at, last_seen_at)
    select id, customer_id, type, value, ${source}, ${now}, ${now}
    from unnest(${handles.map(() => uuid())}::uuid[], ${handles.map((each) => each.customerId)}::uuid[],
      ${handles.map((each) => each.type)}::text[], ${handles.map((each) => each.value)}::text[]) as made (id, customer_id, type, value)
    on conflict (type, value) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export interface FileProgress extends Progress {
  /** Bytes of the report that belong to the rows done. */
  reported: number;
}

/** The import of a file that was broken off, or a new one. */
export async function openImport(
  db: Reader,
  digest: string,
  fileName: string,
  now: Date,
): Promise<FileProgress> {
  const { rows } = await sql<Progress & { reported: string }>`
    insert into customer_import (id, digest, file_name, counts, state, started_at, updated_at)
    values (${uuid()}, ${digest}, ${fileName}, ${JSON.stringify(noCounts())}::jsonb, 'running', ${now}, ${now})
    on conflict (digest) where state = 'running' do update set updated_at = ${now}
    returning id, rows_done as "rowsDone", counts, reported`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('an import was not written');
  return { ...row, rowsDone: Number(row.rowsDone), reported: Number(row.reported) };
}

/** @returns false when somebody else imports the same file and is further, or it was stopped */
export async function saveProgress(
  tx: Reader,
  before: number,
  progress: Progress & { reported?: number; bytesDone?: number },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update customer_import set rows_done = ${progress.rowsDone}, counts = ${JSON.stringify(progress.counts)}::jsonb,
      reported = ${progress.reported ?? 0}, bytes_done = ${progress.bytesDone ?? 0}, updated_at = ${now}
    where id = ${progress.id} and rows_done = ${before} and state = 'running'`.execute(tx);
  return Number(numAffectedRows ?? 0) === 1;
}

/** A file that was read to its end may be imported anew. */
export async function closeImport(db: Reader, id: string, now: Date): Promise<void> {
  await sql`update customer_import set state = 'done', finished_at = ${now} where id = ${id}`.execute(db);
}
