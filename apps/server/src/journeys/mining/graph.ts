import { type JourneyFilter, stepsSql } from './filter.ts';
import type { Rows } from './rows.ts';

/** What follows directly upon what. Types by number; waits in milliseconds. */
export interface Graph {
  journeys: number;
  touchpoints: number;
  types: { type: number; count: number; starts: number; ends: number }[];
  edges: { from: number; to: number; count: number; medianMs: number; p90Ms: number }[];
}

/** The directly-follows graph of the journeys asked about, what is most frequent first. */
export async function graphOf(store: Rows, filter: JourneyFilter): Promise<Graph> {
  const steps = stepsSql(filter);
  const [types, edges] = await Promise.all([
    store.rows<Graph['types'][number]>(`
      select type, count(*)::double as count, (count(*) filter (place = 1))::double as starts,
        (count(*) filter (next_type is null))::double as ends
      from step where ${steps} group by type order by count desc, type`),
    store.rows<Graph['edges'][number]>(`
      select type as "from", next_type as "to", count(*)::double as count,
        median(wait) / 1000 as "medianMs", quantile_cont(wait, 0.9) / 1000 as "p90Ms"
      from step where ${steps} and next_type is not null
      group by type, next_type order by count desc, type, next_type`),
  ]);
  const sum = (of: 'count' | 'starts') => types.reduce((total, each) => total + each[of], 0);
  return { journeys: sum('starts'), touchpoints: sum('count'), types, edges };
}
