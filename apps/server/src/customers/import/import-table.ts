import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../../platform/db/index.ts';
import type { Table } from '../table/read-table.ts';
import { csvLine } from './csv-line.ts';
import { counted, importRows, type RowsOptions } from './import-rows.ts';
import { closeImport, type FileProgress, openImport, saveProgress } from './import-store.ts';
import { type ImportCounts, isLeftOut, noCounts, type ToldRow } from './types.ts';

export interface ImportOptions extends RowsOptions {
  /** Where rows that were left out are written. */
  report: string;
  /** Called after each batch. */
  onProgress(rowsDone: number): void;
}

export interface ImportOutcome extends ImportCounts {
  rows: number;
  /** Rows that an earlier run had done. */
  resumedAfter: number;
}

/**
 * Takes the rows of a file in as customers. Rows that are doubtful or bad go to the report with the reason. Broken off,
 * it goes on where it was when it is called with the same file again; a dry run writes nothing but the report.
 * @throws Error when somebody else is importing the same file
 */
export async function importTable(
  database: Database,
  file: string,
  table: Table,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { source, language, map, dryRun, now } = options;
  const reading = JSON.stringify([source, language, [...map]]);
  const from: FileProgress = dryRun
    ? { id: '', rowsDone: 0, counts: noCounts(), reported: 0 }
    : await openImport(database.db, await digestOf(file, reading), path.basename(file), now());
  const report = await openReport(options.report, from.reported, table.columns);
  try {
    const { done } = await importRows(database, table, options, from, {
      // The report is on the disk before: a row may be told twice, but never lost.
      async keep(db, before, plan) {
        const reported = await report.write(before.reported, plan.told.filter(isLeftOut));
        const next = { ...counted(before, plan), reported };
        if (!dryRun && !(await saveProgress(db, before.rowsDone, next, now())))
          throw new Error('somebody else is importing this file');
        return next;
      },
      goOn(done) {
        options.onProgress(done.rowsDone);
        return true;
      },
    });
    if (!dryRun) await closeImport(database.db, done.id, now());
    return { rows: done.rowsDone, resumedAfter: from.rowsDone, ...done.counts };
  } finally {
    await report.close();
  }
}

async function digestOf(file: string, reading: string): Promise<string> {
  const hash = createHash('sha256').update(reading);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

interface Report {
  /** Writes rows behind the first `at` bytes, onto the disk. @returns how many bytes it has then */
  write(at: number, rows: readonly ToldRow[]): Promise<number>;
  close(): Promise<void>;
}

/** A table of the rows left out: what is wrong, whom they may be, and the row as it was. */
async function openReport(file: string, reported: number, columns: readonly string[]): Promise<Report> {
  const handle = await open(file, reported > 0 ? 'r+' : 'w');
  const header = csvLine(['line', 'reason', 'customers', ...columns]);
  return {
    async write(at, rows) {
      const text = rows
        .map((row) => csvLine([String(row.line), row.reason ?? '', row.customerIds.join(' '), ...row.cells]))
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
