import { readTable, type Table } from '../../customers/index.ts';
import { type DayOrder, guessDayOrder } from './read-time.ts';
import type { LogColumns, RawEvent } from './types.ts';

const batchRows = 5000;
/** Rows looked at for how days are written. */
const sampleRows = 20_000;

/** What each is called in tables of others; the first that is there counts. Letters and digits only. */
const usual: Record<'case' | 'activity' | 'time', string[]> = {
  case: ['caseconceptname', 'caseid', 'case', 'casekey', 'traceid', 'trace', 'processinstance'],
  activity: [
    'conceptname',
    'activity',
    'activityname',
    'activityid',
    'task',
    'taskname',
    'event',
    'eventname',
  ],
  time: [
    'timetimestamp',
    'timestamp',
    'completetimestamp',
    'time',
    'datetime',
    'eventtime',
    'endtimestamp',
    'starttimestamp',
    'date',
  ],
};

/**
 * The columns of a table that say case, activity and time: as told, else as logs usually call them.
 * @throws Error naming what is not there
 */
export function columnsOf(table: Table, told: Partial<LogColumns>): LogColumns {
  const has = `it has ${table.columns.join(', ')}`;
  const find = (what: 'case' | 'activity' | 'time'): string => {
    const bare = new Map(table.columns.map((name) => [name.toLowerCase().replace(/[^a-z0-9]/g, ''), name]));
    const found = usual[what].map((name) => bare.get(name)).find((name) => name !== undefined);
    if (found === undefined) throw new Error(`name the column of the ${what} with --${what}: ${has}`);
    return found;
  };
  const columns = {
    case: told.case ?? find('case'),
    activity: told.activity ?? [find('activity')],
    time: told.time ?? find('time'),
    channel: told.channel ?? null,
  };
  for (const name of [columns.case, ...columns.activity, columns.time, columns.channel])
    if (name !== null && !table.columns.includes(name))
      throw new Error(`there is no column “${name}”; ${has}`);
  return columns;
}

/** Events of a table, row by row. @param columns see `columnsOf` */
export async function* readCsv(table: Table, columns: LogColumns): AsyncGenerator<RawEvent[]> {
  let events: RawEvent[] = [];
  for await (const { line, cells } of table.rows()) {
    events.push({
      row: line,
      case: cells[columns.case] ?? '',
      activity: columns.activity.map((name) => cells[name]),
      time: cells[columns.time] ?? '',
      channel: (columns.channel && cells[columns.channel]) || '',
    });
    if (events.length < batchRows) continue;
    yield events;
    events = [];
  }
  if (events.length > 0) yield events;
}

/** How a table writes its days. */
export async function dayOrderOf(table: Table, time: string): Promise<DayOrder> {
  const times: string[] = [];
  for await (const { cells } of table.rows()) if (times.push(cells[time] ?? '') >= sampleRows) break;
  return guessDayOrder(times);
}

export const openTable = (file: string): Promise<Table> => readTable(file, { asWritten: true });
