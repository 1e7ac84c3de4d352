import { type JourneyFilter, stepsSql, whole } from './filter.ts';
import type { Rows } from './rows.ts';

/** Who came so far: whoever did it several times is counted once. */
export interface FunnelStep {
  type: number;
  customers: number;
  journeys: number;
  /** From the step before; null for the first. */
  medianMs: number | null;
}

/** How many go from each step to the next, in this order and within one journey; others may lie between. */
export async function funnelOf(
  store: Rows,
  filter: JourneyFilter,
  types: readonly number[],
): Promise<FunnelStep[]> {
  const stage = (type: number, index: number): string =>
    index === 0
      ? `stage_0 as (select journey, min(place) as place, min(instant) as instant, null::bigint as wait
           from step where ${stepsSql(filter)} and type = ${whole(type)} group by journey)`
      : `stage_${index} as (
           select before.journey, min(step.place) as place, min(step.instant) as instant, min(step.instant) - any_value(before.instant) as wait
           from stage_${index - 1} before join step on step.journey = before.journey and step.place > before.place
           where step.goal = ${whole(filter.goal)} and step.type = ${whole(type)} group by before.journey)`;
  const counted = types.map(
    (type, index) => `
      select ${index} as place, ${whole(type)} as type, count(distinct journey.subject)::double as customers,
        count(*)::double as journeys, median(wait) / 1000 as "medianMs"
      from stage_${index} stage join journey on journey.journey = stage.journey and journey.goal = ${whole(filter.goal)}`,
  );
  const rows = await store.rows<FunnelStep & { place: number }>(
    `with ${types.map(stage).join(', ')} ${counted.join(' union all ')} order by place`,
  );
  return rows.map(({ place: _, ...step }) => step);
}
