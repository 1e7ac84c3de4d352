import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Database } from '../../platform/db/index.ts';
import { goalNamed } from '../goals/goal-named.ts';
import { addTouchpoints } from '../touchpoints/add-touchpoints.ts';
import type { NewTouchpoint } from '../types.ts';
import { judgeEvent } from './judge-event.ts';
import { columnsOf, dayOrderOf, openTable, readCsv } from './read-csv.ts';
import type { DayOrder } from './read-time.ts';
import { openReport } from './report.ts';
import type { BadEvent, LogColumns, LogEvent, RawEvent } from './types.ts';

export interface LogImport {
  goal: string;
  events: number;
  /** Taken in now; the rest of the good ones was there from an earlier run. */
  added: number;
  leftOut: number;
  /** How many for which reason. */
  reasons: Partial<Record<BadEvent['reason'], number>>;
  columns: LogColumns;
}

export interface LogImportOptions {
  goal: string;
  columns: Partial<LogColumns>;
  /** Where what was left out is written; no file is made when nothing was. */
  report: string;
  /** Called after each batch. */
  onProgress(events: number): void;
}

/** Events written in one transaction. */
const batchSize = 5000;

/**
 * Takes the events of a log in as touchpoints told for a goal, a case a journey; the goal is made when there is none. An
 * event that lacks its case, activity or time is left out and reported. What is in already stays as it is, so a file that
 * was broken off is simply imported again.
 * @throws Error naming a column that is not there, or where the file cannot be read on; what came before it is kept
 */
export async function importLog(
  database: Database,
  file: string,
  options: LogImportOptions,
): Promise<LogImport> {
  const { columns, order, batches } = await openLog(file, options.columns);
  const goal = await goalNamed(database, options.goal);
  const source = await digestOf(file, JSON.stringify([goal.key, columns]));
  const report = openReport(options.report);
  const done: LogImport = { goal: goal.key, events: 0, added: 0, leftOut: 0, reasons: {}, columns };
  try {
    for await (const raw of inBatches(batches)) {
      const judged = raw.map((each) => judgeEvent(each, order));
      const bad = judged.filter((each) => 'reason' in each);
      const good = judged.filter((each) => !('reason' in each)) as LogEvent[];
      const added = await database.transaction((tx) =>
        addTouchpoints(
          tx,
          good.map((each) => touchpointOf(each, goal.number, source)),
        ),
      );
      await report.write(bad as BadEvent[]);
      for (const { reason } of bad as BadEvent[]) done.reasons[reason] = (done.reasons[reason] ?? 0) + 1;
      done.events += raw.length;
      done.added += added.size;
      done.leftOut += bad.length;
      options.onProgress(done.events);
    }
  } finally {
    await report.close();
  }
  return done;
}

interface OpenLog {
  columns: LogColumns;
  order: DayOrder;
  batches: AsyncGenerator<RawEvent[]>;
}

async function openLog(file: string, told: Partial<LogColumns>): Promise<OpenLog> {
  if (await isXes(file)) {
    // A server that imports nothing does without the parser.
    const { readXes, xesColumns } = await import('./read-xes.ts');
    const columns = { ...xesColumns, ...told };
    return { columns, order: 'dmy', batches: readXes(file, columns) };
  }
  const table = await openTable(file);
  const columns = columnsOf(table, told);
  return { columns, order: await dayOrderOf(table, columns.time), batches: readCsv(table, columns) };
}

/** Packed, or beginning like XML: a name may say anything. */
async function isXes(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    const head = buffer.subarray(0, bytesRead);
    const packed = head[0] === 0x1f && head[1] === 0x8b;
    return packed || /^[^\w]*</.test(head.toString('latin1').replaceAll('\0', '').replace('ï»¿', ''));
  } finally {
    await handle.close();
  }
}

async function* inBatches(batches: AsyncGenerator<RawEvent[]>): AsyncGenerator<RawEvent[]> {
  let waiting: RawEvent[] = [];
  try {
    for await (const batch of batches) {
      for (const event of batch) waiting.push(event);
      if (waiting.length < batchSize) continue;
      yield waiting;
      waiting = [];
    }
  } catch (error) {
    // What could be read before a file breaks off is taken in before that is said.
    if (waiting.length > 0) yield waiting;
    throw error;
  }
  if (waiting.length > 0) yield waiting;
}

const touchpointOf = (event: LogEvent, goal: number, source: string): NewTouchpoint => ({
  id: `${source}:${event.row}`,
  goal,
  caseKey: event.case,
  customerId: null,
  homeId: null,
  visitor: null,
  at: event.at,
  channel: event.channel,
  type: event.activity,
  outcome: null,
  attributes: null,
});

/** What the same event is known by when the file is imported again. */
async function digestOf(file: string, reading: string): Promise<string> {
  const hash = createHash('sha256').update(reading);
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('base64url').slice(0, 22);
}
