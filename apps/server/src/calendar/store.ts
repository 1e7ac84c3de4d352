import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Calendar, CalendarContent } from './types.ts';

interface Row {
  id: string;
  name: string;
  is_default: boolean;
  time_zone: string;
  days: string;
  country: string | null;
  region: string | null;
  open_holidays: string[];
  dates: string;
}

const tables = (db: Reader) => db.withTables<{ calendar: Row }>();
const columns = [
  'id',
  'name',
  'is_default',
  'time_zone',
  'days',
  'country',
  'region',
  'open_holidays',
  'dates',
] as const;

/** The company's first, then by name. */
export async function listCalendars(db: Reader): Promise<Calendar[]> {
  const rows = await tables(db)
    .selectFrom('calendar')
    .select(columns)
    .orderBy('is_default', 'desc')
    .orderBy(sql`lower(name)`)
    .execute();
  return rows.map(calendarOf);
}

export async function findCalendar(db: Reader, id: string): Promise<Calendar | null> {
  const row = await tables(db).selectFrom('calendar').select(columns).where('id', '=', id).executeTakeFirst();
  return row ? calendarOf(row) : null;
}

/** The one that was chosen, or the company's when none was or it is gone. */
export async function readCalendar(db: Reader, id: string | null): Promise<Calendar> {
  const row = await tables(db)
    .selectFrom('calendar')
    .select(columns)
    .where((where) => where.or([where('is_default', '=', true), where('id', '=', id)]))
    .orderBy(sql`id is not distinct from ${id}`, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return calendarOf(row);
}

/** All of them, held until the transaction ends: there is one default, whoever changes what at the same moment. */
export async function lockCalendars(tx: Tx): Promise<Calendar[]> {
  return (await tables(tx).selectFrom('calendar').select(columns).orderBy('id').forUpdate().execute()).map(
    calendarOf,
  );
}

export async function insertCalendar(tx: Tx, id: string, content: CalendarContent): Promise<void> {
  await tables(tx)
    .insertInto('calendar')
    .values({ id, is_default: false, ...rowOf(content) })
    .execute();
}

export async function updateCalendar(tx: Tx, id: string, content: CalendarContent): Promise<void> {
  await tables(tx)
    .updateTable('calendar')
    .set({ ...rowOf(content), updated_at: sql`now()` } as Partial<Row>)
    .where('id', '=', id)
    .execute();
}

export async function markDefault(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .updateTable('calendar')
    .set({ is_default: false })
    .where('is_default', '=', true)
    .execute();
  await tables(tx).updateTable('calendar').set({ is_default: true }).where('id', '=', id).execute();
}

/** Whoever chose it goes by the company's from then on: the references are set to null. */
export async function removeCalendar(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('calendar').where('id', '=', id).execute();
}

const rowOf = ({ name, timeZone, days, holidays, dates }: CalendarContent) => ({
  name,
  time_zone: timeZone,
  days: JSON.stringify(days),
  country: holidays?.country ?? null,
  region: holidays?.region ?? null,
  open_holidays: holidays?.open ?? [],
  dates: JSON.stringify(dates),
});

const calendarOf = (row: Row): Calendar => ({
  id: row.id,
  name: row.name,
  isDefault: row.is_default,
  timeZone: row.time_zone,
  days: row.days as unknown as Calendar['days'],
  holidays:
    row.country === null ? null : { country: row.country, region: row.region, open: row.open_holidays },
  dates: row.dates as unknown as Calendar['dates'],
});
