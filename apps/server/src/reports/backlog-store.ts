import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { conditionOf } from './conditions-store.ts';
import { ageBands } from './measures.ts';
import type { ReportFilter } from './types.ts';

/**
 * How many conversations were open at each of the moments, by how long they had been open since they were opened or
 * opened again last. A conversation is open from its first moment on and no more once it is closed; set aside it is open.
 * @param moments ascending
 * @returns for each moment the bands of `ageBands`
 */
export async function readBacklog(tx: Tx, moments: Date[], filter: ReportFilter): Promise<number[][]> {
  const first = moments[0];
  const last = moments.at(-1);
  if (!first || !last) return [];
  // Each episode enters a band at one moment and leaves it at another: what is open then is the sum of all before.
  const { rows } = await sql<{ band: number; place: number; change: number }>`
    with given as materialized (select ${moments}::timestamptz[] as moments),
    lasting as (
      select opened_at, coalesce(closed_at, 'infinity') as closed_at, width_bucket(opened_at, moments) as after_opening
      from report_episode, given
      where opened_at < ${last} and (closed_at is null or closed_at >= ${first}) and ${conditionOf(filter)}
        and (closed_at is null or width_bucket(closed_at, moments) > width_bucket(opened_at, moments))
    ),
    spans as (
      select band, greatest(after_opening, width_bucket(opened_at + from_age, moments)) as entered,
        width_bucket(least(closed_at, opened_at + to_age), moments) as gone
      from lasting, given, unnest(${[...ageBands]}::int[], ${[...ageBands.slice(1), null]}::int[]) with ordinality as bands (from_hours, to_hours, band),
        lateral (select make_interval(hours => from_hours) as from_age, coalesce(make_interval(hours => to_hours), interval '10000 years') as to_age) ages
      where opened_at + from_age < closed_at
    )
    select band::int - 1 as band, place, sum(change)::int as change
    from spans, lateral (values (entered, 1), (gone, -1)) as changes (place, change)
    where gone > entered group by 1, 2`.execute(tx);
  const steps = rows.map((row) => ({ ...row, place: Number(row.place) }));
  const open = ageBands.map(() => 0);
  return moments.map((_, index) => {
    for (const { band, place, change } of steps) if (place === index) open[band] = (open[band] ?? 0) + change;
    return [...open];
  });
}
