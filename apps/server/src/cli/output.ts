/** How commands speak: data on standard output, everything else on standard error. */
import { once } from 'node:events';

export type Print = (text: string) => Promise<void>;

/** What ended the process's output before the command was done; not an error of ours. */
export class ReaderGone extends Error {}

/** Writes to standard output and waits while its reader is slower than we are. */
export function standardOutput(): Print {
  let gone = false;
  // `… | head` closes the pipe: without a listener that would end the process with a stack trace.
  process.stdout.on('error', () => {
    gone = true;
  });
  return async (text) => {
    if (gone) throw new ReaderGone();
    if (process.stdout.write(text)) return;
    await once(process.stdout, 'drain').catch(() => {
      throw new ReaderGone();
    });
  };
}

export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Rows under headings, columns as wide as their widest cell. */
export function table(headings: string[], rows: string[][]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return [headings, ...rows]
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}
