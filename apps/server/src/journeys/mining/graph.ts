import { type JourneyFilter, stepsSql } from './filter.ts';
import type { Rows } from './rows.ts';

/** What follows directly upon what. Types by number; waits in milliseconds. */
export interface Graph {
  journeys: number;
  touchpoints: number;
  types: { type: number; count: number; starts: number; ends: number }[];
  edges: { from: number; to: number; count: number; medianMs: number; p90Ms: number }[];
}

interface Row {
  from: number;
  /** Null: it was the last. */
  to: number | null;
  count: number;
  starts: number;
  medianMs: number;
  p90Ms: number;
}

/** The directly-follows graph of the journeys asked about, what is most frequent first. Read in one pass. */
export async function graphOf(store: Rows, filter: JourneyFilter): Promise<Graph> {
  const rows = await store.rows<Row>(`
    select "from", "to", count, starts, waits[1] / 1000 as "medianMs", waits[2] / 1000 as "p90Ms" from (
      select type as "from", next_type as "to", count(*)::double as count,
        (count(*) filter (place = 1))::double as starts, quantile_cont(wait, [0.5, 0.9]) as waits
      from step where ${stepsSql(filter)} group by type, next_type
    ) order by count desc, "from", "to"`);
  const types = new Map<number, Graph['types'][number]>();
  for (const { from, to, count, starts } of rows) {
    const known = types.get(from) ?? { type: from, count: 0, starts: 0, ends: 0 };
    known.count += count;
    known.starts += starts;
    if (to === null) known.ends += count;
    types.set(from, known);
  }
  const sorted = [...types.values()].sort((one, other) => other.count - one.count || one.type - other.type);
  const sum = (of: 'count' | 'starts') => sorted.reduce((total, each) => total + each[of], 0);
  return {
    journeys: sum('starts'),
    touchpoints: sum('count'),
    types: sorted,
    edges: rows.flatMap(({ starts: _, to, ...edge }) => (to === null ? [] : [{ ...edge, to }])),
  };
}
