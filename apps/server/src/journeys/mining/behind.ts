import { type JourneyFilter, journeysSql, type Outcome, outcomeSql, whole } from './filter.ts';
import type { Rows } from './rows.ts';

/** A journey as it stands in a list. Times in microseconds since 1970. */
export interface JourneyRow {
  /** The number of its first touchpoint. */
  journey: number;
  customer: string | null;
  startedAt: number;
  endedAt: number;
  touchpoints: number;
  outcome: Outcome;
}

/** Which number is opened: all of what is given is true of the journey. */
export interface Behind {
  edge?: [from: number, to: number] | undefined;
  variant?: string | undefined;
  type?: number | undefined;
  channels?: [from: number | null, to: number | null] | undefined;
}

export interface BehindPage {
  total: number;
  items: JourneyRow[];
}

/** The journeys behind a number, the latest first. @param after the last of the page before */
export async function behindOf(
  store: Rows,
  filter: JourneyFilter,
  behind: Behind,
  page: { after: { startedAt: number; journey: number } | null; limit: number },
): Promise<BehindPage> {
  const where = `${journeysSql(filter)} and ${conditions(filter.goal, behind).join(' and ') || 'true'}`;
  const from = `from journey join goal on goal.number = journey.goal where ${where}`;
  const rest = page.after
    ? ` and (started_at, journey) < (${whole(page.after.startedAt)}, ${whole(page.after.journey)})`
    : '';
  const [[counted], items] = await Promise.all([
    store.rows<{ total: number }>(`select count(*)::double as total ${from}`),
    store.rows<JourneyRow>(`
      select journey::double as journey, customer::varchar as customer, started_at::double as "startedAt",
        ended_at::double as "endedAt", length::double as touchpoints, ${outcomeSql(filter.asOf)} as outcome
      ${from}${rest} order by started_at desc, journey desc limit ${whole(page.limit)}`),
  ]);
  return { total: counted?.total ?? 0, items };
}

function conditions(goal: number, { edge, variant, type, channels }: Behind): string[] {
  const has = (condition: string) =>
    `journey.journey in (select journey from step where goal = ${whole(goal)} and ${condition})`;
  const same = (column: string, value: number | null) =>
    `${column} is not distinct from ${value === null ? 'null' : whole(value)}`;
  return [
    ...(edge ? [has(`type = ${whole(edge[0])} and next_type = ${whole(edge[1])}`)] : []),
    ...(variant === undefined ? [] : [`journey.variant = ${BigInt(variant)}::hugeint`]),
    ...(type === undefined ? [] : [has(`type = ${whole(type)}`)]),
    ...(channels
      ? [
          has(
            `${same('channel', channels[0])} and ${same('next_channel', channels[1])} and next_type is not null`,
          ),
        ]
      : []),
  ];
}
