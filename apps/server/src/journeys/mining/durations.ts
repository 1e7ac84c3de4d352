import { type JourneyFilter, journeysSql, type Outcome, outcomeSql } from './filter.ts';
import type { Rows } from './rows.ts';

/** How long journeys took from their first touchpoint to their last, by outcome and the channel they began on. */
export interface Duration {
  outcome: Outcome;
  channel: number | null;
  count: number;
  medianMs: number;
  p90Ms: number;
}

/** Those still open are told apart: their end is not known. */
export const durationsOf = (store: Rows, filter: JourneyFilter): Promise<Duration[]> =>
  store.rows<Duration>(`
    select ${outcomeSql(filter.asOf)} as outcome, first.channel as channel, count(*)::double as count,
      median(ended_at - started_at) / 1000 as "medianMs", quantile_cont(ended_at - started_at, 0.9) / 1000 as "p90Ms"
    from journey join goal on goal.number = journey.goal
      join step first on first.goal = journey.goal and first.journey = journey.journey and first.place = 1
    where ${journeysSql(filter)}
    group by all order by count desc, outcome, channel`);
