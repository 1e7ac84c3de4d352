import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { conditionOf, withinSpan } from './conditions-store.ts';
import { type MeasureName, measureOf, sources } from './measures.ts';
import type { ReportFilter, Span } from './types.ts';

/**
 * How many were counted at each hour of each weekday, as the clock of the time zone shows it.
 * @returns seven weekdays of 24 hours, Monday first
 */
export async function readByHour(
  tx: Tx,
  name: MeasureName,
  span: Span,
  filter: ReportFilter,
  timeZone: string,
): Promise<number[][]> {
  const { source, counts = 'true' } = measureOf(name);
  const { table, at } = sources[source];
  // Clocks are looked at once a quarter of an hour, which every time zone changes by, and not for every row.
  const { rows } = await sql<{ weekday: number; hour: number; count: number }>`
    select extract(isodow from quarter at time zone ${timeZone})::int - 1 as weekday,
      extract(hour from quarter at time zone ${timeZone})::int as hour, sum(count)::int as count
    from (
      select date_bin('15 minutes', ${sql.ref(at)}, '2000-01-01T00:00:00Z') as quarter, count(*) as count
      from ${sql.raw(table)}
      where ${withinSpan(source, span)} and ${conditionOf(filter)} and ${sql.raw(counts)}
      group by 1
    ) quarters
    group by 1, 2`.execute(tx);
  const week = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  for (const { weekday, hour, count } of rows) (week[weekday] as number[])[hour] = count;
  return week;
}
