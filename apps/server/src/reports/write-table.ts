/** Reports as tables: what a column is called, and in which unit, is the same in every one of them. */

import { byteOrderMark, type Cell, csvLine } from './csv.ts';
import type { Behind } from './list-behind.ts';
import { ageBands, type MeasureName, measureNames, measureOf } from './measures.ts';
import type { Measured, Point } from './read-report.ts';
import type { Figure } from './types.ts';

/** A line a group; with the period before beside it where there is one. */
export function groupTable(
  groups: { key: string | null; name: string | null; measures: Measured }[],
  withBefore: boolean,
): string {
  const sides = withBefore ? (['', 'before_'] as const) : ([''] as const);
  const header = measureNames.flatMap((name) =>
    sides.flatMap((side) => columnsOf(name).map((column) => `${side}${column}`)),
  );
  const lines = groups.map(({ key, name, measures }) => [
    key,
    name,
    ...measureNames.flatMap((measure) =>
      sides.flatMap((side) => cellsOf(measure, measures[measure][side === '' ? 'current' : 'before'])),
    ),
  ]);
  return tableOf(['key', 'name', ...header], lines);
}

/** A line an interval. */
export function seriesTable(points: Point[]): string {
  const [first] = points;
  const names = measureNames.filter((name) => first && name in first.measures);
  const bands = ageBands.map((hours) => `open_since_${hours}_hours`);
  return tableOf(
    ['from', 'to', ...names.flatMap(columnsOf), 'backlog', ...bands],
    points.map(({ from, to, measures, backlog }) => [
      from,
      to,
      ...names.flatMap((name) => cellsOf(name, measures[name] ?? null)),
      backlog.reduce((sum, count) => sum + count, 0),
      ...backlog,
    ]),
  );
}

/** A line for each thing that was counted, in pieces as they come. */
export async function* behindTable(
  pages: AsyncIterable<Behind[]>,
  names: { agent(id: string | null): string | null; team(id: string | null): string | null },
): AsyncGenerator<string> {
  yield tableOf(
    ['number', 'subject', 'customer', 'state', 'agent', 'team', 'labels', 'at', 'value', 'conversation_id'],
    [],
  );
  for await (const page of pages)
    for (const { conversation, at, value } of page)
      yield csvLine([
        conversation.number,
        conversation.subject,
        conversation.customer.name,
        conversation.state,
        names.agent(conversation.agentId),
        names.team(conversation.teamId),
        conversation.labels.join(' '),
        at,
        value,
        conversation.id,
      ]);
}

const tableOf = (header: string[], lines: Cell[][]): string =>
  byteOrderMark + [header, ...lines].map(csvLine).join('');

function columnsOf(name: MeasureName): string[] {
  const { kind } = measureOf(name);
  if (kind === 'count') return [name];
  if (kind === 'share') return [`${name}_of`, `${name}_count`, `${name}_share`];
  const unit = kind === 'duration' ? '_seconds' : '';
  return [`${name}_of`, ...['median', 'p90', 'mean'].map((what) => `${name}_${what}${unit}`)];
}

function cellsOf(name: MeasureName, figure: Figure | null): Cell[] {
  const { kind } = measureOf(name);
  if (figure === null) return columnsOf(name).map(() => null);
  const { n, part, median, p90, mean } = figure;
  if (kind === 'count') return [n];
  if (kind === 'share') return [n, part, n === 0 ? null : rounded((part ?? 0) / n, 4)];
  return [n, ...[median, p90, mean].map((value) => rounded(value, 3))];
}

const rounded = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));
