import { type Figure, meets } from './figure.ts';

const headings = ['figure', 'value', 'aim', '', 'reference in the same run'];

/** The figures as a Markdown table that also reads well in a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    withUnit(figure.value, figure.unit),
    aimOf(figure),
    verdict(meets(figure)),
    `${figure.reference.what}: ${withUnit(figure.reference.value, figure.reference.unit)}`,
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] as string).length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
  return [
    line(headings),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...rows.map((row) => line(row)),
  ].join('\n');
}

const verdict = (met: boolean | null): string => (met === null ? '' : met ? 'ok' : 'MISSED');

function aimOf({ aim, unit }: Figure): string {
  if (!aim) return '';
  return 'atMost' in aim ? `≤ ${withUnit(aim.atMost, unit)}` : `≥ ${withUnit(aim.atLeast, unit)}`;
}

function withUnit(value: number, unit: string): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = Number.isNaN(value) ? 'none' : String(Number(value.toFixed(digits)));
  return unit === '' ? text : `${text} ${unit}`;
}
