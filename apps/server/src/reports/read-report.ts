import { readCalendar } from '../calendar/index.ts';
import type { Database } from '../platform/db/index.ts';
import { readBacklog } from './backlog-store.ts';
import { changeOf } from './compare.ts';
import { readingMuch } from './conditions-store.ts';
import { type FiguresByKey, noFigure, type Question, questionsFor, readFigures } from './figure-store.ts';
import { byGroup, byPiece, type Grouping } from './groupings-store.ts';
import { readByHour } from './hours-store.ts';
import { type MeasureName, measureNames, measureOf } from './measures.ts';
import { type Comparison, type Interval, type Period, periodBefore, periodOf, piecesOf } from './period.ts';
import { twoAtATime } from './two-at-a-time.ts';
import type { Figure, ReportFilter, Span } from './types.ts';

export interface ReportInput {
  /** First and last day, both included, in the company's time zone. */
  from: string;
  to: string;
  filter: ReportFilter;
  now: Date;
}

export interface Compared {
  current: Figure;
  before: Figure | null;
  /** See `changeOf`. */
  change: number | null;
}
export type Measured = Record<MeasureName, Compared>;

export interface Times {
  period: Period;
  before: Period | null;
}

/** The period in the company's time zone. @throws AppError `invalid_input` */
export async function readPeriod({ db }: Database, input: Omit<ReportInput, 'filter'>): Promise<Period> {
  const { timeZone } = await readCalendar(db, null);
  return periodOf(input, timeZone, input.now);
}

/** Every measure over the period and the one it is compared with. */
export async function readSummary(
  database: Database,
  input: ReportInput & { compare: Comparison },
): Promise<Times & { measures: Measured }> {
  const times = await readTimes(database, input);
  const [current, before] = await readBoth(database, times, (span) =>
    questionsFor(measureNames, span, input.filter),
  );
  return { ...times, measures: compared(current, before, null) };
}

/** Every measure of each group, those with the most conversations first. */
export async function readGroups(
  database: Database,
  input: ReportInput & { compare: Comparison; groupBy: Grouping; liveChannelIds: string[] },
): Promise<Times & { groups: { key: string | null; measures: Measured }[] }> {
  const times = await readTimes(database, input);
  const by = byGroup(input.groupBy, input.liveChannelIds);
  const [current, before] = await readBoth(database, times, (span) =>
    questionsFor(measureNames, span, input.filter, by),
  );
  // Of a label that is asked for, not of those that happen to stand beside it.
  const asked = input.groupBy === 'label' ? input.filter.labels : undefined;
  const groups = [...current.keys()]
    .filter((key) => asked === undefined || (key !== null && asked.includes(key)))
    .map((key) => ({ key, measures: compared(current, before, key) }));
  const size = ({ measures }: { measures: Measured }) =>
    measures.conversations.current.n + measures.answers.current.n;
  return {
    ...times,
    groups: groups.sort((a, b) => size(b) - size(a) || String(a.key).localeCompare(String(b.key))),
  };
}

export interface Point extends Span {
  measures: Partial<Record<MeasureName, Figure>>;
  /** Open at the end, by the bands of `ageBands`. */
  backlog: number[];
}

/** Measures over time, and what was open at the end of each piece. */
export async function readSeries(
  database: Database,
  input: ReportInput & { interval: Interval; measures?: MeasureName[] | undefined },
): Promise<{ period: Period; points: Point[] }> {
  const period = await readPeriod(database, input);
  const pieces = piecesOf(period, input.interval).filter(({ from }) => from < input.now);
  const names = (input.measures ?? measureNames).filter((name) => measureOf(name).source !== 'open');
  const questions = questionsFor(names, period.span, input.filter, byPiece(pieces));
  const moments = pieces.map(({ to }) => to);
  let backlog: number[][] = [];
  const found = await twoAtATime([
    async () => {
      backlog = await readingMuch(database, (tx) => readBacklog(tx, moments, input.filter));
      return new Map() as FiguresByKey;
    },
    ...questions.map((question) => () => readingMuch(database, (tx) => readFigures(tx, question))),
  ]);
  const figures = joined(found);
  const points = pieces.map((piece, index) => ({
    ...piece,
    measures: Object.fromEntries(
      names.map((name) => [name, figures.get(String(index + 1))?.[name] ?? noFigure(name)]),
    ),
    backlog: backlog[index] ?? [],
  }));
  return { period, points };
}

/** How many of something there were at each hour of each weekday, by the clock of the company. Monday is 0. */
export async function readHours(
  database: Database,
  input: ReportInput & { measure: MeasureName },
): Promise<{ period: Period; counts: number[][] }> {
  const period = await readPeriod(database, input);
  const counts = await readingMuch(database, (tx) =>
    readByHour(tx, input.measure, period.span, input.filter, period.timeZone),
  );
  return { period, counts };
}

async function readTimes(database: Database, input: ReportInput & { compare: Comparison }): Promise<Times> {
  const period = await readPeriod(database, input);
  return { period, before: periodBefore(period, input.compare) };
}

/** The figures of both periods; each kind of facts is read at one moment. */
async function readBoth(
  database: Database,
  { period, before }: Times,
  questionsOf: (span: Span) => Question[],
): Promise<[FiguresByKey, FiguresByKey | null]> {
  const current = questionsOf(period.span);
  const earlier = before === null ? [] : questionsOf(before.span);
  const found = await twoAtATime(
    [...current, ...earlier].map(
      (question) => () => readingMuch(database, (tx) => readFigures(tx, question)),
    ),
  );
  return [
    joined(found.slice(0, current.length)),
    before === null ? null : joined(found.slice(current.length)),
  ];
}

function joined(parts: FiguresByKey[]): FiguresByKey {
  const all: FiguresByKey = new Map();
  for (const part of parts) for (const [key, figures] of part) all.set(key, { ...all.get(key), ...figures });
  return all;
}

function compared(current: FiguresByKey, before: FiguresByKey | null, key: string | null): Measured {
  return Object.fromEntries(
    measureNames.map((name) => {
      const now = current.get(key)?.[name] ?? noFigure(name);
      const then = before === null ? null : (before.get(key)?.[name] ?? noFigure(name));
      return [name, { current: now, before: then, change: changeOf(measureOf(name).kind, now, then) }];
    }),
  ) as Measured;
}
