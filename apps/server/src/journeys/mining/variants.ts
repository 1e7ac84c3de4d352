import { type JourneyFilter, journeysSql, type Outcome, outcomeSql, whole } from './filter.ts';
import type { Rows } from './rows.ts';

export interface Variants {
  /** How many ways there are. */
  variants: number;
  journeys: number;
  top: Variant[];
}

/** Journeys that are the same steps in the same order. Types by number. */
export interface Variant {
  /** Calls it where its journeys are asked for. */
  key: string;
  types: number[];
  count: number;
  share: number;
  medianMs: number;
  outcomes: Record<Outcome, number>;
  /** One of them. */
  example: number;
}

/** The ways journeys go, the most frequent first. @param limit how many are told with their steps */
export async function variantsOf(store: Rows, filter: JourneyFilter, limit: number): Promise<Variants> {
  const outcome = (name: Outcome) =>
    `(count(*) filter (${outcomeSql(filter.asOf)} = '${name}'))::double as ${name}`;
  const from = `from journey join goal on goal.number = journey.goal where ${journeysSql(filter)}`;
  const [[total], top] = await Promise.all([
    store.rows<{ variants: number; journeys: number }>(
      `select count(distinct variant)::double as variants, count(*)::double as journeys ${from}`,
    ),
    store.rows<Record<Outcome, number> & { key: string; count: number; medianMs: number; example: number }>(`
      select variant::varchar as key, count(*)::double as count, median(ended_at - started_at) / 1000 as "medianMs",
        ${outcome('reached')}, ${outcome('failed')}, ${outcome('given_up')}, ${outcome('open')},
        min(journey)::double as example
      ${from} group by variant order by count desc, example limit ${whole(limit)}`),
  ]);
  const steps = await stepsOf(
    store,
    filter.goal,
    top.map(({ example }) => example),
  );
  const { variants = 0, journeys = 0 } = total ?? {};
  return {
    variants,
    journeys,
    top: top.map(({ key, count, medianMs, example, ...outcomes }) => ({
      key,
      types: steps.get(example) ?? [],
      count,
      share: count / journeys,
      medianMs,
      outcomes,
      example,
    })),
  };
}

/** Steps that are told of one variant: a machine may make a million. */
const longest = 10_000;

/** Apart from the counting, and only of those that are shown: looked up for every row it would take a hundred times as long. */
async function stepsOf(store: Rows, goal: number, journeys: number[]): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  if (journeys.length === 0) return found;
  const rows = await store.rows<{ journey: number; type: number }>(`
    select journey::double as journey, type from step
    where goal = ${whole(goal)} and journey in (${journeys.map(whole).join(', ')}) and place <= ${longest} order by journey, place`);
  for (const { journey, type } of rows) {
    const types = found.get(journey) ?? [];
    types.push(type);
    found.set(journey, types);
  }
  return found;
}
