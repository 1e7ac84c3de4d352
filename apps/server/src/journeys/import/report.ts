import { type FileHandle, open } from 'node:fs/promises';
import type { BadEvent } from './types.ts';

/** What was left out of a log, a row each; the file is made with the first of them. */
export function openReport(file: string) {
  let handle: FileHandle | null = null;
  return {
    async write(bad: readonly BadEvent[]): Promise<void> {
      if (bad.length === 0) return;
      if (handle === null) {
        handle = await open(file, 'w');
        await handle.appendFile('row,reason,case,activity,time\n');
      }
      await handle.appendFile(
        bad
          .map(
            (each) => `${[each.row, each.reason, each.case, each.activity, each.time].map(cell).join(',')}\n`,
          )
          .join(''),
      );
    },
    async close(): Promise<void> {
      await handle?.close();
    },
  };
}

const cell = (value: string | number): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
