import { importTable, type Language, readTable, type TableField } from '../customers/index.ts';
import { columnsOf } from './table-columns.ts';
import { withDatabase } from './with-database.ts';

export interface ImportCommandOptions {
  map: ReadonlyMap<string, TableField | null>;
  source: string;
  language: Language;
  report: string;
  dryRun: boolean;
}

/**
 * Takes the rows of a file in as customers of the instance.
 * @param say how far it is, for people
 */
export async function importCustomers(
  file: string,
  { map, ...options }: ImportCommandOptions,
  say: (line: string) => void,
) {
  const table = await readTable(file);
  const columns = columnsOf(table, file, map);
  say(`${file}: ${[...columns].map(([column, field]) => `${column} = ${field}`).join(', ')}`);
  const outcome = await withDatabase((database) =>
    importTable(database, file, table, {
      ...options,
      map: columns,
      by: 'system',
      now: () => new Date(),
      onProgress: (rows) => rows % 10_000 === 0 && say(`${rows} rows`),
    }),
  );
  return { ...outcome, dryRun: options.dryRun, report: options.report };
}
