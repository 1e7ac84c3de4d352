import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Info, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { guessEncoding, markOf } from './decode.ts';

export interface TableRow {
  /** Line of the file it begins on; 1 is the header. */
  line: number;
  /** By column; what a row lacks is empty. */
  cells: Record<string, string>;
  /** What is wrong with it, or null: `too_few_cells`, `too_many_cells`. Its cells are what could be read. */
  problem: 'too_few_cells' | 'too_many_cells' | null;
}

export interface Table {
  encoding: string;
  delimiter: string;
  columns: string[];
  /** Read as it is asked for: a file may be larger than memory. */
  rows(): AsyncGenerator<TableRow>;
}

const headBytes = 200_000;

/**
 * A file of comma-separated values as offices export it: any of our encodings, a byte order mark or none, separated by
 * commas, semicolons, tabs or bars, rows too short or too long.
 * @param options.asWritten keep spaces around what cells say
 * @throws Error when it cannot be read or has no header
 */
export async function readTable(file: string, { asWritten = false } = {}): Promise<Table> {
  const bytes = await headOf(file);
  const encoding = guessEncoding(bytes);
  const start = markOf(bytes);
  const head = iconv.decode(bytes.subarray(start), encoding);
  const delimiter = guessDelimiter(head);
  const columns = await headerOf(head, delimiter);
  if (columns.length === 0) throw new Error(`${file} has no header line`);
  return {
    encoding,
    delimiter,
    columns,
    rows: () => readRows({ file, start, encoding, delimiter, columns, asWritten }),
  };
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What parts the header, outside of quotes. */
function guessDelimiter(head: string): string {
  const line = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

const options = (delimiter: string) =>
  ({ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as const;

async function headerOf(head: string, delimiter: string): Promise<string[]> {
  const parser = parse(head, { ...options(delimiter), to: 1 });
  for await (const cells of parser) return uniqueNames(cells as string[]);
  return [];
}

/** Columns without a name, and those of one name, are told apart by their place. */
function uniqueNames(cells: string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const unique = seen.has(name) ? `${name} (${index + 1})` : name;
    seen.add(unique);
    return unique;
  });
}

async function* readRows({
  file,
  start,
  encoding,
  delimiter,
  columns,
  asWritten,
}: Pick<Table, 'encoding' | 'delimiter' | 'columns'> & {
  file: string;
  start: number;
  asWritten: boolean;
}): AsyncGenerator<TableRow> {
  const input = createReadStream(file, { start });
  const parser = input
    .pipe(iconv.decodeStream(encoding))
    .pipe(parse({ ...options(delimiter), from: 2, info: true }));
  input.on('error', (error) => parser.destroy(error));
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    const cells: Record<string, string> = {};
    for (const [index, column] of columns.entries()) {
      const cell = record[index] ?? '';
      cells[column] = asWritten ? cell : cell.trim();
    }
    yield { line: info.lines, cells, problem: problemOf(record.length, columns.length) };
  }
}

function problemOf(found: number, expected: number): TableRow['problem'] {
  if (found === expected) return null;
  return found < expected ? 'too_few_cells' : 'too_many_cells';
}
