import { type JourneyFilter, stepsSql, whole } from './filter.ts';
import type { Rows } from './rows.ts';

/** A type on a channel at the how many-th step; what is rarer than the most frequent is folded (type null). */
export interface FlowNode {
  place: number;
  type: number | null;
  channel: number | null;
}

export interface Flow {
  links: { from: FlowNode; to: FlowNode; count: number }[];
  /** Touchpoints that go along links too rare to be told. */
  hidden: number;
}

/** Told apart at each step, the rest is one. */
const shown = 6;
/** More cannot be told apart in a picture. */
const mostLinks = 90;

/** How journeys go from step to step, channel by channel. @param depth steps from the beginning */
export async function flowOf(store: Rows, filter: JourneyFilter, depth: number): Promise<Flow> {
  const rows = await store.rows<{
    place: number;
    type: number | null;
    channel: number | null;
    nextType: number | null;
    nextChannel: number | null;
    count: number;
  }>(`
    with pairs as (
      select place, type, channel, next_type, next_channel, count(*)::double as count
      from step where ${stepsSql(filter)} and place <= ${whole(depth)} group by all
    ), nodes as (
      select place, type, channel from (
        select place, type, channel, sum(count) as count from pairs group by all
        union all
        select place + 1, next_type, next_channel, sum(count) from pairs
        where place = ${whole(depth)} and next_type is not null group by all
      ) qualify row_number() over (partition by place order by count desc, type, channel) <= ${shown}
    )
    select pairs.place, one.type as type, one.channel as channel, other.type as "nextType", other.channel as "nextChannel",
      sum(count)::double as count
    from pairs
      left join nodes one on one.place = pairs.place and one.type = pairs.type and one.channel is not distinct from pairs.channel
      left join nodes other on other.place = pairs.place + 1 and other.type = pairs.next_type
        and other.channel is not distinct from pairs.next_channel
    where next_type is not null
    group by all order by count desc, 1, 2, 3, 4, 5`);
  return {
    links: rows.slice(0, mostLinks).map(({ place, type, channel, nextType, nextChannel, count }) => ({
      from: { place, type, channel },
      to: { place: place + 1, type: nextType, channel: nextChannel },
      count,
    })),
    hidden: rows.slice(mostLinks).reduce((sum, { count }) => sum + count, 0),
  };
}
