/** Which journeys are asked about. Types and channels by number, times in microseconds since 1970. */
export interface JourneyFilter {
  goal: number;
  /** Journeys that began at or after, and before. */
  from?: number | undefined;
  to?: number | undefined;
  /** Some touchpoint was on one of these. */
  channels?: number[] | undefined;
  outcome?: Outcome | undefined;
  /** Has touchpoints of all of these types. */
  contains?: number[] | undefined;
  startsWith?: number | undefined;
  endsWith?: number | undefined;
  /** Somewhere the second comes right after the first. */
  followedBy?: [number, number] | undefined;
  /** What is open and what was given up is told as of this moment. */
  asOf: number;
}

/** `open`: without an outcome, and the deadline of its goal is not over. */
export type Outcome = 'reached' | 'failed' | 'given_up' | 'open';

/** The outcome of a row of `journey` joined with `goal`. */
export const outcomeSql = (asOf: number): string =>
  `case journey.outcome when 1 then 'reached' when 2 then 'failed'
     else case when journey.ended_at + goal.deadline < ${whole(asOf)} then 'given_up' else 'open' end end`;

/** SQL condition on rows of `journey` joined with `goal`. */
export function journeysSql(filter: JourneyFilter): string {
  const having = (condition: string) =>
    `journey.journey in (select journey from step where goal = ${whole(filter.goal)} and ${condition})`;
  const parts = [`journey.goal = ${whole(filter.goal)}`];
  if (filter.from !== undefined) parts.push(`journey.started_at >= ${whole(filter.from)}`);
  if (filter.to !== undefined) parts.push(`journey.started_at < ${whole(filter.to)}`);
  if (filter.channels) parts.push(having(`channel in (${filter.channels.map(whole).join(', ') || 'null'})`));
  if (filter.outcome) parts.push(`${outcomeSql(filter.asOf)} = '${filter.outcome}'`);
  for (const type of filter.contains ?? []) parts.push(having(`type = ${whole(type)}`));
  if (filter.startsWith !== undefined) parts.push(having(`place = 1 and type = ${whole(filter.startsWith)}`));
  if (filter.endsWith !== undefined)
    parts.push(having(`next_type is null and type = ${whole(filter.endsWith)}`));
  if (filter.followedBy)
    parts.push(
      having(`type = ${whole(filter.followedBy[0])} and next_type = ${whole(filter.followedBy[1])}`),
    );
  return parts.join(' and ');
}

/** SQL condition on rows of `step`: those of the journeys asked about. One goal as a whole needs no other table. */
export function stepsSql(filter: JourneyFilter): string {
  const { goal, asOf: _, ...rest } = filter;
  const narrowed = Object.values(rest).some((each) => each !== undefined);
  return `step.goal = ${whole(goal)}${
    narrowed
      ? ` and step.journey in (select journey.journey from journey join goal on goal.number = journey.goal where ${journeysSql(filter)})`
      : ''
  }`;
}

/** Numbers go into statements as they are; nothing else does. */
export function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`);
  return String(value);
}
