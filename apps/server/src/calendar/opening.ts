import { spansOn } from './spans-on.ts';
import type { OpeningTimes } from './types.ts';
import { changeBetween, dayAfter, instantsOf, wallClock, weekdayOf } from './wall-clock.ts';

/** True while the wall clock is inside a span of its date. */
export function isOpen(times: OpeningTimes, at: Date): boolean {
  return isOpenAt(times, at.getTime());
}

/** `at` itself when open then, else the first instant after it that is; null when none comes within thirteen months. */
export function nextOpening(times: OpeningTimes, at: Date): Date | null {
  const start = at.getTime();
  if (isOpenAt(times, start)) return at;
  let date = wallClock(start, times.timeZone).date;
  for (let days = 0; days < searchDays; days++, date = dayAfter(date)) {
    if (spansOn(times, date, weekdayOf(date)).length === 0) continue;
    const opening = openingsOn(times, date).find((instant) => instant > start && isOpenAt(times, instant));
    if (opening !== undefined) return new Date(opening);
  }
  return null;
}

const searchDays = 400;

function isOpenAt(times: OpeningTimes, at: number): boolean {
  const { date, weekday, minutes } = wallClock(at, times.timeZone);
  return spansOn(times, date, weekday).some((span) => span.from <= minutes && minutes < span.to);
}

/**
 * Instants of a day at which it may turn from closed to open, in order: where a span begins, and where clocks change,
 * for they may jump into a span.
 */
function openingsOn(times: OpeningTimes, date: string): number[] {
  const { timeZone } = times;
  const noon = instantsOf(date, 12 * 60, timeZone)[0] ?? Date.parse(`${date}T12:00:00Z`);
  const change = changeBetween(noon - 13 * 3_600_000, noon + 13 * 3_600_000, timeZone);
  const begins = spansOn(times, date, weekdayOf(date)).flatMap((span) =>
    instantsOf(date, span.from, timeZone),
  );
  return [...begins, ...(change === null ? [] : [change])].sort((a, b) => a - b);
}
