import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { AppError, sentence } from '../../platform/errors/index.ts';
import { findFile } from '../../platform/files/index.ts';
import type { Language } from '../languages.ts';
import { guessColumns, type TableField } from '../table/map-columns.ts';
import type { TableDelimiter, TableEncoding } from '../table/read-table.ts';
import { readUploaded } from './upload-table.ts';
import { deleteToldRows, lockImport, restartCount, selectImport, updateImport } from './uploaded-store.ts';
import type { CustomerImport, ImportDeps, ImportState } from './uploaded-types.ts';

/** @throws AppError `customer_import_not_found` */
export async function findImport(
  { database }: Pick<ImportDeps, 'database'>,
  id: string,
): Promise<CustomerImport> {
  const found = await selectImport(database.db, id);
  if (!found) throw new AppError('customer_import_not_found');
  return found;
}

export interface ReadingInput {
  encoding: TableEncoding;
  delimiter: TableDelimiter;
  /** null: the column is left out */
  columns: Record<string, TableField | null>;
  source: string;
  language: Language;
}

/**
 * Says how an uploaded table is to be read. With another encoding or sign between columns the columns are other ones:
 * what was said of those that are no longer there is forgotten, and new ones are guessed. A dry run is to be made anew.
 * @throws AppError `customer_import_not_found`, `customer_import_busy`, `invalid_input` [columns]
 */
export async function chooseReading(deps: ImportDeps, id: string, said: ReadingInput): Promise<void> {
  const file = await tableOf(deps, await findImport(deps, id));
  const table = await readUploaded(
    { name: 'file', read: (range) => deps.files.read(file.sha256, range) },
    said,
  );
  const named = Object.entries(said.columns).flatMap(([column, field]) =>
    field !== null && table.columns.includes(column) ? [[column, field] as const] : [],
  );
  const guessed = guessColumns(table.columns.filter((column) => !(column in said.columns)));
  await deps.database.transaction(async (tx) => {
    await waiting(tx, id, ['uploaded', 'checked', 'failed']);
    const reading = {
      encoding: said.encoding,
      delimiter: said.delimiter,
      columns: table.columns,
      map: Object.fromEntries([...named, ...guessed]),
      source: said.source,
      language: said.language,
    };
    await deleteToldRows(tx, id);
    await updateImport(tx, id, { reading, trial: null, state: 'uploaded', problem: null }, deps.now());
  });
}

/**
 * Asks for a dry run: what each row would become, and nothing is written of it.
 * @throws AppError `customer_import_not_found`, `customer_import_busy`, `invalid_input` [columns]
 */
export const startTrial = (deps: ImportDeps, id: string): Promise<void> =>
  deps.database.transaction(async (tx) => {
    const found = await waiting(tx, id, ['uploaded', 'checked', 'failed']);
    needColumns(found);
    await deleteToldRows(tx, id);
    await restartCount(tx, id);
    await updateImport(tx, id, { state: 'checking', trial: null, problem: null }, deps.now());
  });

/**
 * Begins the import, or lets one that was cancelled go on where it was.
 * @throws AppError `customer_import_not_found`, `customer_import_busy`, `invalid_input` [columns]
 */
export const startImport = (deps: ImportDeps, id: string): Promise<void> =>
  deps.database.transaction(async (tx) => {
    const found = await waiting(tx, id, ['uploaded', 'checked', 'cancelled', 'failed']);
    needColumns(found);
    // Of one that goes on, what was left out so far stays.
    if (found.state === 'uploaded' || found.state === 'checked') {
      await deleteToldRows(tx, id);
      await restartCount(tx, id);
    }
    await updateImport(tx, id, { state: 'running', problem: null, finishedAt: null }, deps.now());
    await audit(tx, 'customer_import.started', { id, name: found.fileName });
  });

/**
 * Stops a dry run or an import after the batch it is at. What is imported stays.
 * @throws AppError `customer_import_not_found`, `customer_import_busy` when nothing runs
 */
export const cancelImport = (deps: ImportDeps, id: string): Promise<void> =>
  deps.database.transaction(async (tx) => {
    const found = await waiting(tx, id, ['checking', 'running']);
    if (found.state === 'checking') {
      await deleteToldRows(tx, id);
      await restartCount(tx, id);
      await updateImport(tx, id, { state: 'uploaded' }, deps.now());
    } else await updateImport(tx, id, { state: 'cancelled' }, deps.now());
    await audit(tx, 'customer_import.cancelled', { id, name: found.fileName });
  });

async function waiting(tx: Tx, id: string, states: readonly ImportState[]): Promise<CustomerImport> {
  const found = await lockImport(tx, id);
  if (!found) throw new AppError('customer_import_not_found');
  if (!states.includes(found.state) || found.fileId === null) throw new AppError('customer_import_busy');
  return found;
}

/** A table of which no column is known would only make bad rows. */
function needColumns({ reading }: CustomerImport): void {
  if (Object.keys(reading?.map ?? {}).length === 0)
    throw new AppError('invalid_input', {
      fields: [{ field: 'columns', message: sentence('no_columns') }],
    });
}

/** @throws AppError `customer_import_busy` when its table is gone */
export async function tableOf(
  { database }: Pick<ImportDeps, 'database'>,
  { fileId }: CustomerImport,
): Promise<{ sha256: string }> {
  if (fileId === null) throw new AppError('customer_import_busy');
  return findFile(database.db, fileId);
}
