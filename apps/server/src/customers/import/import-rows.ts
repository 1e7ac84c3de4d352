import type { Database, Reader } from '../../platform/db/index.ts';
import { type ColumnMap, personFields } from '../table/map-columns.ts';
import type { Table } from '../table/read-table.ts';
import { nothingSeen, type Plan, planBatch, writePlan } from './import-batch.ts';
import { readRow } from './read-row.ts';
import type { ImportRow, ImportSettings, Progress } from './types.ts';

export interface RowsOptions extends ImportSettings {
  map: ColumnMap;
  dryRun: boolean;
  /** `agent:<id>`, `api_key:<id>` or `system` */
  by: string;
  now(): Date;
}

/** Who remembers how far it is, and what was left out. */
export interface Ledger<Done extends Progress> {
  /**
   * Keeps one batch. Of an import in the transaction that writes it, which may be tried again with the same `before`.
   * @throws when somebody else is further
   */
  keep(db: Reader, before: Done, plan: Plan): Promise<Done>;
  /** Asked after each batch. */
  goOn(done: Done): boolean | Promise<boolean>;
}

const batchRows = 1000;

/**
 * Takes the rows of a table in as customers: new ones, and those who are known by evidence. Of rows that are doubtful or
 * bad nothing is written. Each batch is wholly there with its place in the ledger, or not at all.
 * @param from how far an earlier run came
 * @returns how far it came, and whether that is the end
 */
export async function importRows<Done extends Progress>(
  database: Database,
  table: Table,
  options: RowsOptions,
  from: Done,
  ledger: Ledger<Done>,
  onBytes?: (done: number) => void,
): Promise<{ done: Done; ended: boolean }> {
  const seen = nothingSeen();
  let done = from;
  for await (const rows of batches(table, options, from.rowsDone, onBytes)) {
    const before = done;
    if (options.dryRun) {
      const plan = await planBatch(database.db, rows, options, seen);
      done = await ledger.keep(database.db, before, plan);
    } else {
      done = await database.transaction(async (tx) => {
        const plan = await planBatch(tx, rows, options);
        const next = await ledger.keep(tx, before, plan);
        await writePlan(tx, plan, options.source, options.by, options.now());
        return next;
      });
    }
    if (!(await ledger.goOn(done))) return { done, ended: false };
  }
  return { done, ended: true };
}

/** What a ledger knows after a batch. */
export const counted = (before: Progress, { told, counts }: Plan): Progress => ({
  id: before.id,
  rowsDone: before.rowsDone + told.length,
  counts: {
    new: before.counts.new + counts.new,
    matched: before.counts.matched + counts.matched,
    doubtful: before.counts.doubtful + counts.doubtful,
    bad: before.counts.bad + counts.bad,
  },
});

async function* batches(
  table: Table,
  options: RowsOptions,
  skip: number,
  onBytes: ((done: number) => void) | undefined,
): AsyncGenerator<ImportRow[]> {
  let batch: ImportRow[] = [];
  let read = 0;
  for await (const { line, cells, problem } of table.rows(onBytes)) {
    if (++read <= skip) continue;
    const person = problem ? { bad: problem } : readRow(personFields(cells, options.map), options);
    batch.push({ line, cells: table.columns.map((column) => cells[column] ?? ''), person });
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
