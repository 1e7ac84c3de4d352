import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
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
  /** Read as it is asked for: a file may be larger than memory. @param onBytes told how many bytes were read so far */
  rows(onBytes?: (done: number) => void): AsyncGenerator<TableRow>;
}

/** Where the bytes of a table come from. */
export interface TableSource {
  name: string;
  /** Bytes from `start` to `end`, both inclusive. */
  read(range: { start: number; end?: number }): Readable;
}

/** What somebody knows better than can be guessed. */
export interface SaidOfTable {
  encoding?: TableEncoding | undefined;
  delimiter?: TableDelimiter | undefined;
  /** Spaces around what cells say belong to it. */
  asWritten?: boolean | undefined;
}

export const tableEncodings = [
  'utf-8',
  'windows-1250',
  'windows-1252',
  'iso-8859-2',
  'utf-16le',
  'utf-16be',
] as const;
export type TableEncoding = (typeof tableEncodings)[number];
export const tableDelimiters = [',', ';', '\t', '|'] as const;
export type TableDelimiter = (typeof tableDelimiters)[number];

export const fileSource = (file: string): TableSource => ({
  name: path.basename(file),
  read: (range) => createReadStream(file, range),
});

const headBytes = 200_000;
/** characters */
const longestRow = 1_000_000;

/**
 * A file of comma-separated values as offices export it: any of our encodings, a byte order mark or none, separated by
 * commas, semicolons, tabs or bars, rows too short or too long.
 * @param source a place in the file system, or anything that can be read
 * @throws Error when it cannot be read or has no header
 */
export async function readTable(source: string | TableSource, said: SaidOfTable = {}): Promise<Table> {
  const from = typeof source === 'string' ? fileSource(source) : source;
  const bytes = await buffer(from.read({ start: 0, end: headBytes - 1 }));
  const encoding = said.encoding ?? guessEncoding(bytes);
  const start = markOf(bytes);
  const head = iconv.decode(bytes.subarray(start), encoding);
  const delimiter = said.delimiter ?? guessDelimiter(head);
  const columns = await headerOf(head, delimiter);
  if (columns.length === 0) throw new Error(`${from.name} has no header line`);
  return {
    encoding,
    delimiter,
    columns,
    rows: (onBytes) =>
      readRows({ from, start, encoding, delimiter, columns, asWritten: said.asWritten ?? false }, onBytes),
  };
}

/** What parts the header, outside of quotes. */
function guessDelimiter(head: string): string {
  const line = (head.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

const options = (delimiter: string) =>
  ({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // A quote that is never closed would take the rest of the file for one row.
    max_record_size: longestRow,
  }) as const;

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

async function* readRows(
  {
    from,
    start,
    encoding,
    delimiter,
    columns,
    asWritten,
  }: Pick<Table, 'encoding' | 'delimiter' | 'columns'> & {
    from: TableSource;
    start: number;
    asWritten: boolean;
  },
  onBytes: (done: number) => void = () => {},
): AsyncGenerator<TableRow> {
  const input = from.read({ start });
  let done = start;
  input.on('data', (chunk: Buffer) => {
    done += chunk.length;
    onBytes(done);
  });
  const decoded = input.pipe(iconv.decodeStream(encoding));
  const parser = decoded.pipe(parse({ ...options(delimiter), from: 2, info: true }));
  input.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const cells: Record<string, string> = {};
      for (const [index, column] of columns.entries()) {
        const cell = record[index] ?? '';
        cells[column] = asWritten ? cell : cell.trim();
      }
      yield { line: info.lines, cells, problem: problemOf(record.length, columns.length) };
    }
  } finally {
    // Whoever stops early leaves no open file behind.
    input.destroy();
  }
}

function problemOf(found: number, expected: number): TableRow['problem'] {
  if (found === expected) return null;
  return found < expected ? 'too_few_cells' : 'too_many_cells';
}
