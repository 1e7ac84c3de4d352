import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../platform/db/index.ts';
import { type ColumnMap, personFields } from '../table/map-columns.ts';
import type { Table } from '../table/read-table.ts';
import { nothingSeen, planBatch, writePlan } from './import-batch.ts';
import { closeImport, openImport, type Progress, saveProgress } from './import-store.ts';
import { readRow } from './read-row.ts';
import type { ImportCounts, ImportRow, ImportSettings, LeftOut } from './types.ts';

export interface ImportOptions extends ImportSettings {
  map: ColumnMap;
  /** Where rows that were left out are written. */
  report: string;
  dryRun: boolean;
  /** `agent:<id>` or `system` */
  by: string;
  now(): Date;
  /** Called after each batch. */
  onProgress(rowsDone: number): void;
}

export interface ImportOutcome extends ImportCounts {
  rows: number;
  /** Rows that an earlier run had done. */
  resumedAfter: number;
}

const batchRows = 1000;

/**
 * Takes the rows of a table in as customers: new ones, and those who are known by evidence. Rows that are doubtful or bad
 * go to the report with the reason, and nothing is written of them. Broken off, it goes on where it was when it is called
 * with the same file again; a dry run writes nothing but the report.
 * @throws Error when somebody else is importing the same file
 */
export async function importTable(
  database: Database,
  file: string,
  table: Table,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { source, language, map, by } = options;
  const reading = JSON.stringify([source, language, [...map]]);
  const progress: Progress = options.dryRun
    ? { id: '', rowsDone: 0, counts: { new: 0, matched: 0, doubtful: 0, bad: 0 }, reported: 0 }
    : await openImport(database.db, await digestOf(file, reading), path.basename(file), options.now());
  const resumedAfter = progress.rowsDone;
  const report = await openReport(options.report, progress.reported, table.columns);
  const seen = nothingSeen();
  try {
    for await (const rows of batches(table, options, resumedAfter)) {
      const next = await take(rows, progress);
      Object.assign(progress, next);
      options.onProgress(progress.rowsDone);
    }
  } finally {
    await report.close();
  }
  if (!options.dryRun) await closeImport(database.db, progress.id);
  return { rows: progress.rowsDone, resumedAfter, ...progress.counts };

  /** One batch, wholly or not at all. The report is on the disk before: a row may be told twice, but never lost. */
  async function take(rows: ImportRow[], before: Progress): Promise<Progress> {
    if (options.dryRun) {
      const plan = await planBatch(database.db, rows, options, seen);
      return after(before, rows.length, plan.counts, await report.write(before.reported, plan.leftOut));
    }
    return database.transaction(async (tx) => {
      const plan = await planBatch(tx, rows, options);
      const reported = await report.write(before.reported, plan.leftOut);
      await writePlan(tx, plan, source, by, options.now());
      const next = after(before, rows.length, plan.counts, reported);
      if (!(await saveProgress(tx, before.rowsDone, next, options.now())))
        throw new Error('somebody else is importing this file');
      return next;
    });
  }
}

const after = (before: Progress, rows: number, counts: ImportCounts, reported: number): Progress => ({
  id: before.id,
  rowsDone: before.rowsDone + rows,
  counts: {
    new: before.counts.new + counts.new,
    matched: before.counts.matched + counts.matched,
    doubtful: before.counts.doubtful + counts.doubtful,
    bad: before.counts.bad + counts.bad,
  },
  reported,
});

async function* batches(table: Table, options: ImportOptions, skip: number): AsyncGenerator<ImportRow[]> {
  let batch: ImportRow[] = [];
  let read = 0;
  for await (const { line, cells, problem } of table.rows()) {
    if (++read <= skip) continue;
    const person = problem ? { bad: problem } : readRow(personFields(cells, options.map), options);
    batch.push({ line, cells: table.columns.map((column) => cells[column] ?? ''), person });
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function digestOf(file: string, reading: string): Promise<string> {
  const hash = createHash('sha256').update(reading);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

interface Report {
  /** Writes rows behind the first `at` bytes, onto the disk. @returns how many bytes it has then */
  write(at: number, rows: readonly LeftOut[]): Promise<number>;
  close(): Promise<void>;
}

/** A table of the rows left out: what is wrong, whom they may be, and the row as it was. */
async function openReport(file: string, reported: number, columns: readonly string[]): Promise<Report> {
  const handle = await open(file, reported > 0 ? 'r+' : 'w');
  const header = csvLine(['line', 'reason', 'customers', ...columns]);
  return {
    async write(at, rows) {
      const text = rows
        .map((row) => csvLine([String(row.line), row.reason, row.customerIds.join(' '), ...row.cells]))
        .join('');
      const bytes = Buffer.from(at === 0 ? `\uFEFF${header}${text}` : text);
      await handle.truncate(at);
      await handle.write(bytes, 0, bytes.length, at);
      await handle.sync();
      return at + bytes.length;
    },
    close: () => handle.close(),
  };
}

const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
