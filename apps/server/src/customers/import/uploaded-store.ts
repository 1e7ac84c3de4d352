/** Imports of tables that were uploaded, and the rows of them that somebody should look at. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import { noCounts, type ToldRow } from './types.ts';
import type { CustomerImport, ImportActor, ImportState, Reading, Trial } from './uploaded-types.ts';

const columns = sql`
  id, file_name as "fileName", state, file_id as "fileId", size, reading, trial, rows_done as "rowsDone",
  bytes_done as "bytesDone", counts, problem, started_at as "startedAt", updated_at as "updatedAt",
  finished_at as "finishedAt",
  jsonb_build_object('kind', made_by_kind, 'id', made_by_id, 'name', made_by_name) as "madeBy"`;

export async function insertUpload(
  tx: Tx,
  upload: {
    id: string;
    fileName: string;
    fileId: string;
    size: number;
    reading: Reading;
    madeBy: ImportActor;
  },
  now: Date,
): Promise<void> {
  const { madeBy } = upload;
  await sql`
    insert into customer_import (id, file_name, file_id, size, reading, counts, state,
      made_by_kind, made_by_id, made_by_name, started_at, updated_at)
    values (${upload.id}, ${upload.fileName}, ${upload.fileId}, ${upload.size}, ${JSON.stringify(upload.reading)}::jsonb,
      ${JSON.stringify(noCounts())}::jsonb, 'uploaded', ${madeBy.kind}, ${madeBy.id}, ${madeBy.name}, ${now}, ${now})`.execute(
    tx,
  );
}

export async function selectImport(db: Reader, id: string): Promise<CustomerImport | null> {
  const { rows } = await sql<CustomerImport>`select ${columns} from customer_import where id = ${id}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Nobody else changes it while the transaction lasts. */
export async function lockImport(tx: Tx, id: string): Promise<CustomerImport | null> {
  const { rows } = await sql<CustomerImport>`
    select ${columns} from customer_import where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** Newest first. */
export async function listImports(db: Reader, limit: number): Promise<CustomerImport[]> {
  const { rows } = await sql<CustomerImport>`
    select ${columns} from customer_import order by started_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

/** Those that somebody waits for. */
export async function listUnfinishedImports(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from customer_import where state in ('checking', 'running') and reading is not null
    order by started_at`.execute(db);
  return rows.map((row) => row.id);
}

/** Uploads that nobody has touched since; what was left out of imports that ended before goes as well. */
export async function listForgottenImports(db: Reader, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from customer_import where updated_at < ${before} and state not in ('checking', 'running')
      and (file_id is not null or exists (select 1 from customer_import_row where import_id = customer_import.id))`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

export async function updateImport(
  db: Reader,
  id: string,
  change: {
    state?: ImportState;
    reading?: Reading;
    trial?: Trial | null;
    fileId?: null;
    problem?: string | null;
    finishedAt?: Date | null;
    workedUntil?: Date | null;
  },
  now: Date,
): Promise<void> {
  const set = [
    sql`updated_at = ${now}`,
    ...(change.state === undefined ? [] : [sql`state = ${change.state}`]),
    ...(change.reading === undefined ? [] : [sql`reading = ${JSON.stringify(change.reading)}::jsonb`]),
    ...(change.trial === undefined
      ? []
      : [sql`trial = ${change.trial === null ? null : JSON.stringify(change.trial)}::jsonb`]),
    ...(change.fileId === undefined ? [] : [sql`file_id = null`]),
    ...(change.problem === undefined ? [] : [sql`problem = ${change.problem}`]),
    ...(change.finishedAt === undefined ? [] : [sql`finished_at = ${change.finishedAt}`]),
    ...(change.workedUntil === undefined ? [] : [sql`worked_until = ${change.workedUntil}`]),
  ];
  await sql`update customer_import set ${sql.join(set)} where id = ${id}`.execute(db);
}

/** @returns false while somebody else works on it */
export async function claimImport(db: Reader, id: string, now: Date, until: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update customer_import set worked_until = ${until}
    where id = ${id} and (worked_until is null or worked_until < ${now})`.execute(db);
  return Number(numAffectedRows ?? 0) === 1;
}

/** What a dry run saw so far; how far an import is stands with `saveProgress`. */
export async function saveLooked(
  db: Reader,
  progress: { id: string; rowsDone: number; bytesDone: number },
  now: Date,
): Promise<void> {
  await sql`
    update customer_import set rows_done = ${progress.rowsDone}, bytes_done = ${progress.bytesDone}, updated_at = ${now}
    where id = ${progress.id} and state = 'checking'`.execute(db);
}

export async function restartCount(tx: Tx, id: string): Promise<void> {
  await sql`
    update customer_import set rows_done = 0, bytes_done = 0, counts = ${JSON.stringify(noCounts())}::jsonb
    where id = ${id}`.execute(tx);
}

export async function insertToldRows(db: Reader, importId: string, rows: readonly ToldRow[]): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    line: row.line,
    outcome: row.outcome,
    reason: row.reason,
    customer_ids: row.customerIds,
    cells: row.cells,
    handles: row.handles,
  }));
  await sql`
    insert into customer_import_row (import_id, line, outcome, reason, customer_ids, cells, handles)
    select ${importId}, line, outcome, reason,
      array(select jsonb_array_elements_text(customer_ids))::uuid[], array(select jsonb_array_elements_text(cells)),
      array(select jsonb_array_elements_text(handles))
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as told (line bigint, outcome text, reason text, customer_ids jsonb, cells jsonb, handles jsonb)
    on conflict (import_id, line) do nothing`.execute(db);
}

export type KeptRow = Pick<ToldRow, 'line' | 'outcome' | 'reason' | 'customerIds' | 'cells'>;

/** Rows of one outcome in the order of the table. @param after the last line that is known */
export async function selectToldRows(
  db: Reader,
  importId: string,
  outcomes: readonly ToldRow['outcome'][],
  { after = 0, limit }: { after?: number; limit: number },
): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select line, outcome, reason, customer_ids as "customerIds", cells from customer_import_row
    where import_id = ${importId} and outcome = any(${[...outcomes]}::text[]) and line > ${after}
    order by line limit ${limit}`.execute(db);
  return rows;
}

export async function deleteToldRows(db: Reader, importId: string): Promise<void> {
  await sql`delete from customer_import_row where import_id = ${importId}`.execute(db);
}

/** Names of customers, for whom a row may be. */
export async function customerNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from customer where id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.name]));
}
