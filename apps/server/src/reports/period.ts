/** The time a report is about, in days of the company, and the time it is compared with. */
import { dayOf, startOfDay } from '../calendar/index.ts';
import { invalid } from '../platform/errors/index.ts';
import type { Span } from './types.ts';

/**
 * The same number of days right before; moved back by whole weeks instead, so that the same weekdays are compared; or
 * nothing.
 */
export const comparisons = ['before', 'weekdays', 'none'] as const;
export type Comparison = (typeof comparisons)[number];
export const intervals = ['hour', 'day', 'week', 'month'] as const;
export type Interval = (typeof intervals)[number];

export interface Period {
  timeZone: string;
  /** First and last day, both included, as 2026-12-24. */
  firstDay: string;
  lastDay: string;
  /** Ends now when the last day is not over. */
  span: Span;
}

/** Longest period, days. */
const longest = 800;
/** Points of a series at most. */
const mostPoints = 800;

/** @throws AppError `invalid_input` */
export function periodOf(days: { from: string; to: string }, timeZone: string, now: Date): Period {
  const count = daysBetween(days.from, days.to) + 1;
  if (count < 1) throw invalid('to', 'must not be before the first day');
  if (count > longest) throw invalid('to', 'must be within 800 days of the first day');
  const from = new Date(startOfDay(days.from, timeZone));
  const end = new Date(startOfDay(addDays(days.to, 1), timeZone));
  const to = now < end && now > from ? now : end;
  return { timeZone, firstDay: days.from, lastDay: days.to, span: { from, to } };
}

/** What a period is compared with; of one that is not over, as much as has passed of it. */
export function periodBefore(period: Period, comparison: Comparison): Period | null {
  if (comparison === 'none') return null;
  const { timeZone, firstDay, lastDay, span } = period;
  const count = daysBetween(firstDay, lastDay) + 1;
  const back = comparison === 'weekdays' ? Math.ceil(count / 7) * 7 : count;
  const from = startOfDay(addDays(firstDay, -back), timeZone);
  const day = dayOf(span.to.getTime(), timeZone);
  // The same time of the day it was, whatever clocks did meanwhile.
  const since = span.to.getTime() - startOfDay(day, timeZone);
  const before = addDays(day, -back);
  const to = Math.min(startOfDay(before, timeZone) + since, startOfDay(addDays(before, 1), timeZone));
  return {
    timeZone,
    firstDay: addDays(firstDay, -back),
    lastDay: addDays(lastDay, -back),
    span: { from: new Date(from), to: new Date(to) },
  };
}

/** The period in pieces: whole hours, days, weeks from Monday on, or months, cut at its ends. */
export function piecesOf({ timeZone, firstDay, lastDay, span }: Period, interval: Interval): Span[] {
  const starts: number[] = [];
  const end = span.to.getTime();
  if (interval === 'hour') {
    // Hours are counted off from midnight: one that happens twice when clocks go back is two.
    for (let at = span.from.getTime(); at < end && starts.length <= mostPoints; at += 3_600_000)
      starts.push(at);
  } else {
    for (let day = firstDay; day <= lastDay; day = addDays(day, 1))
      if (day === firstDay || interval === 'day' || begins(day, interval))
        starts.push(startOfDay(day, timeZone));
  }
  if (starts.length > mostPoints) throw invalid('interval', 'is too short for so long a time');
  return starts
    .filter((start) => start < end)
    .map((start, index, all) => ({
      from: new Date(start),
      to: new Date(Math.min(all[index + 1] ?? end, end)),
    }));
}

const begins = (day: string, interval: Interval): boolean =>
  interval === 'month' ? day.endsWith('-01') : new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
