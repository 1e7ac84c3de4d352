import { readTable, type TableSource } from '../table/read-table.ts';
import type { Reading } from './uploaded-types.ts';

const shown = 5;

/** What the first rows of a table say, a list of cells for each column. */
export async function samplesOf(source: TableSource, reading: Reading): Promise<Record<string, string[]>> {
  const table = await readTable(source, reading);
  const rows: Record<string, string>[] = [];
  try {
    for await (const { cells } of table.rows()) {
      rows.push(cells);
      if (rows.length === shown) break;
    }
  } catch {
    // A row that never ends is told where the table is read to its end.
  }
  return Object.fromEntries(
    table.columns.map((column) => [column, rows.map((cells) => (cells[column] ?? '').slice(0, 200))]),
  );
}
