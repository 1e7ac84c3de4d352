import type { MeasureName, ReportFigure } from '@throughline/sdk';

/** How a measure is told: a count, a time it took, a number of something, a share. */
export type Kind = 'count' | 'duration' | 'number' | 'share';

interface Shown {
  kind: Kind;
  /** Which way is good; 0 where more is neither. */
  good: 1 | -1 | 0;
}

export const measures: Record<MeasureName, Shown> = {
  conversations: { kind: 'count', good: 0 },
  messages: { kind: 'count', good: 0 },
  answers: { kind: 'count', good: 0 },
  first_answer: { kind: 'duration', good: -1 },
  first_answer_open: { kind: 'duration', good: -1 },
  next_answer: { kind: 'duration', good: -1 },
  next_answer_open: { kind: 'duration', good: -1 },
  resolved: { kind: 'count', good: 0 },
  resolution: { kind: 'duration', good: -1 },
  touches: { kind: 'number', good: -1 },
  one_touch: { kind: 'share', good: 1 },
  reopened: { kind: 'share', good: -1 },
  repeat: { kind: 'share', good: -1 },
  kept: { kind: 'share', good: 1 },
  backlog: { kind: 'count', good: -1 },
};

export const measureNames = Object.keys(measures) as MeasureName[];
export const isMeasure = (given: unknown): given is MeasureName =>
  measureNames.some((name) => name === given);

export const groupings = ['team', 'agent', 'channel', 'class', 'label', 'language'] as const;
export type Grouping = (typeof groupings)[number];

/** What of a figure is shown large: the count, the median, or the share; null where there is nothing. */
export function mainValue(name: MeasureName, figure: ReportFigure): number | null {
  const { kind } = measures[name];
  if (kind === 'count') return figure.n;
  if (kind === 'share') return figure.n === 0 ? null : (figure.part ?? 0) / figure.n;
  return figure.median;
}
