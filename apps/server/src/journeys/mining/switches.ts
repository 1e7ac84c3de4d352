import { type JourneyFilter, stepsSql } from './filter.ts';
import type { Rows } from './rows.ts';

/** From one channel to another within a journey. */
export interface Switch {
  from: number | null;
  to: number | null;
  count: number;
  journeys: number;
  medianMs: number;
}

/** Where customers change the channel, the most frequent first. */
export const switchesOf = (store: Rows, filter: JourneyFilter): Promise<Switch[]> =>
  store.rows<Switch>(`
    select channel as "from", next_channel as "to", count(*)::double as count,
      count(distinct journey)::double as journeys, median(wait) / 1000 as "medianMs"
    from step where ${stepsSql(filter)} and next_type is not null and channel is distinct from next_channel
    group by channel, next_channel order by count desc, 1, 2`);
