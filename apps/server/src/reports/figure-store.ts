import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { conditionOf, withinSpan } from './conditions-store.ts';
import { type Measure, type MeasureName, measureOf, type Source, sources } from './measures.ts';
import type { Figure, ReportFilter, Span } from './types.ts';

/** Figures by key; a key is one of what `by` tells apart. */
export type FiguresByKey = Map<string | null, Partial<Record<MeasureName, Figure>>>;

/** How rows are told apart: an expression on them, `at` being the moment of the row. */
export interface By {
  key(at: RawBuilder<unknown>): RawBuilder<unknown>;
  /** Rows are told apart by each of their labels. */
  labels?: boolean;
}

/** All together, under the key null. */
export const together: By = { key: () => sql`null::int` };

/** What is read of one kind of facts. */
export interface Question {
  source: Source;
  names: MeasureName[];
  span: Span;
  filter: ReportFilter;
  by: By;
}

/** Measures as questions, one for each kind of facts, the longest to answer first. */
export function questionsFor(
  names: MeasureName[],
  span: Span,
  filter: ReportFilter,
  by: By = together,
): Question[] {
  const order = Object.keys(sources) as Source[];
  return order.flatMap((source) => {
    const ofSource = names.filter((name) => measureOf(name).source === source);
    return ofSource.length === 0 ? [] : [{ source, names: ofSource, span, filter, by }];
  });
}

/** Figures of one kind of facts by key. Keys without any row are left out. */
export async function readFigures(tx: Tx, question: Question): Promise<FiguresByKey> {
  const { names } = question;
  return new Map(
    (await readRows(tx, question)).map((row) => [
      row.key,
      Object.fromEntries(names.map((name, index) => [name, figureOf(measureOf(name), row, index)])),
    ]),
  );
}

type Row = { key: string | null } & Record<string, unknown>;

async function readRows(tx: Tx, { source, names, span, filter, by }: Question): Promise<Row[]> {
  const { table, at } = sources[source];
  const moment = sql.ref(at);
  const columns = names.flatMap((name, index) => columnsOf(measureOf(name), index));
  const each = by.labels
    ? sql`cross join lateral unnest(case when labels = '{}' then array[null::text] else labels end) as label`
    : sql``;
  // A key is text only at the end: sorting rows by it is what takes longest.
  const { rows } = await sql<Row>`
    select told.*, told.key::text as key from (
      select ${by.key(moment)} as key, ${sql.join(columns)}
      from ${sql.raw(table)} ${each}
      where ${withinSpan(source, span)} and ${conditionOf(filter)}
      group by 1
    ) told`.execute(tx);
  return rows;
}

function columnsOf({ counts = 'true', value, part }: Measure, index: number): RawBuilder<unknown>[] {
  const column = (expression: RawBuilder<unknown>, name: string) =>
    sql`${expression} as ${sql.ref(`${name}_${index}`)}`;
  const counted = sql.raw(counts);
  const measured = value === undefined ? null : sql.raw(value);
  return [
    column(sql`(count(*) filter (where ${counted}))::int`, 'n'),
    ...(part === undefined
      ? []
      : [column(sql`(count(*) filter (where ${counted} and ${sql.raw(part)}))::int`, 'part')]),
    ...(measured === null
      ? []
      : [
          column(sql`(avg(${measured}) filter (where ${counted}))::double precision`, 'mean'),
          column(
            sql`percentile_cont(array[0.5, 0.9]) within group (order by ${measured}) filter (where ${counted})`,
            'percentiles',
          ),
        ]),
  ];
}

function figureOf({ part }: Measure, row: Row, index: number): Figure {
  const [median, p90] = (row[`percentiles_${index}`] as number[] | null | undefined) ?? [];
  return {
    n: row[`n_${index}`] as number,
    part: part === undefined ? null : (row[`part_${index}`] as number),
    median: median ?? null,
    p90: p90 ?? null,
    mean: (row[`mean_${index}`] as number | null | undefined) ?? null,
  };
}

/** Of nothing. */
export const noFigure = (name: MeasureName): Figure => ({
  n: 0,
  part: 'part' in measureOf(name) ? 0 : null,
  median: null,
  p90: null,
  mean: null,
});
