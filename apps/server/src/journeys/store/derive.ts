/**
 * How touchpoints become journeys: one statement for all of them and for those of a few, so that what follows the log
 * and what is read from its beginning cannot differ.
 *
 * - A case is one journey. Otherwise the touchpoints of a customer for a goal are parted where more time passes than the
 *   goal allows, and after one that reaches or fails it.
 * - Where a goal says what it begins with, what comes before the first of these in a part is none of the journey.
 * - A journey is called by the number of its first touchpoint.
 */

/**
 * Ordering is what costs: whole cases are ordered once, journeys that are parted once more for each rule.
 * @param which SQL condition on touchpoints `t`: those of some subjects, all of each
 * @param starts some goal says what it begins with
 */
export const insertSteps = (which: string, starts: boolean): string[] => [
  `insert into step
with counted as (
  select t.goal, t.subject, t.seq, t.instant, t.type, t.channel from ${toldForGoals}
  where ${wholeCase} and (not goal.by_type or used.counts) and ${which}
)
select ${steps} from counted window ordered as (partition by goal, subject order by instant, seq)`,
  `insert into step
with counted as (
  select t.goal, t.by_case, t.subject, t.seq, t.instant, t.type, t.channel, goal.inactivity,
    coalesce(used.starts, false) or not goal.has_starts as starts, coalesce(used.ends, 0) as ends
  from ${toldForGoals} where not (${wholeCase}) and (not goal.by_type or used.counts) and ${which}
  union all
  select used.goal, false, t.subject, t.seq, t.instant, t.type, t.channel, goal.inactivity, used.starts or not goal.has_starts, used.ends
  from touchpoint t join goal_type used on used.type = t.type and used.counts join goal on goal.number = used.goal
  where t.goal is null and ${which}
), followed as (
  select *, lag(instant) over ordered as before, lag(ends) over ordered as ends_before
  from counted window ordered as (partition by goal, subject order by instant, seq)
), parted as (
  select *, sum(coalesce(not by_case and (ends_before <> 0 or instant - before > inactivity), false)::integer) over ordered as part
  from followed window ordered as (partition by goal, subject order by instant, seq)
), begun as (
  select *, ${starts ? 'max(starts) over (partition by goal, subject, part order by instant, seq)' : 'true'} as has_begun
  from parted
)
select ${steps} from begun where has_begun
window ordered as (partition by goal, subject, part order by instant, seq)`,
];

const toldForGoals = `touchpoint t join goal on goal.number = t.goal
    left join goal_type used on used.goal = t.goal and used.type = t.type`;
/** Never parted, and begun with whatever comes first. */
const wholeCase = 't.by_case and not goal.has_starts';
const steps = `goal, first_value(seq) over ordered, row_number() over ordered, seq, instant, type, channel,
  lead(type) over ordered, lead(channel) over ordered, lead(instant) over ordered - instant`;

/** @param which SQL condition on steps */
export const insertJourneys = (which: string): string => `
insert into journey
select grown.goal, grown.journey, began.subject, began.customer, started_at, ended_at, length, outcome, variant, switches
from (
  select step.goal, step.journey, min(step.instant) as started_at, max(step.instant) as ended_at, count(*)::integer as length,
    coalesce(arg_min(used.ends, step.place) filter (used.ends <> 0), 0) as outcome,
    sum(hash((step.place::ubigint << 32) | step.type::ubigint)) as variant,
    (count(*) filter (step.channel is distinct from step.next_channel and step.next_type is not null))::integer as switches
  from step left join goal_type used on used.goal = step.goal and used.type = step.type
  where ${which}
  group by step.goal, step.journey
) grown join touchpoint began on began.seq = grown.journey`;
