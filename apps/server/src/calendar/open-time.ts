/** Counting only the time that is open, exact across clock changes: what service levels are made of. */
import { isOpen } from './opening.ts';
import { spansOn } from './spans-on.ts';
import type { OpeningTimes } from './types.ts';
import { changeBetween, dayAfter, instantsOf, wallClock, weekdayOf } from './wall-clock.ts';

/** Days without a minute open after which nothing is expected any more. */
const searchDays = 400;

/**
 * The instant at which so much open time has passed since `from`.
 * @param milliseconds 0 or more; 0 gives `from` itself, open or not
 * @returns null when it does not open for thirteen months
 */
export function addOpenTime(times: OpeningTimes, from: Date, milliseconds: number): Date | null {
  if (milliseconds <= 0) return from;
  let left = milliseconds;
  for (const [start, end] of openSpans(times, from.getTime())) {
    if (start + left <= end) return new Date(start + left);
    left -= end - start;
  }
  return null;
}

/** Open time between two instants, milliseconds; 0 when `to` is not after `from`. */
export function openTimeBetween(times: OpeningTimes, from: Date, to: Date): number {
  let sum = 0;
  for (const [start, end] of openSpans(times, from.getTime())) {
    if (start >= to.getTime()) break;
    sum += Math.min(end, to.getTime()) - start;
  }
  return sum;
}

/** Spans of open time from an instant on, in order and apart; ends after a year and more without any. */
export function* openSpans(times: OpeningTimes, from: number): Generator<[start: number, end: number]> {
  let date = wallClock(from, times.timeZone).date;
  let at = from;
  let open = isOpen(times, new Date(at));
  let quiet = 0;
  while (quiet <= searchDays) {
    quiet = open ? 0 : quiet + 1;
    for (const bound of boundsOf(times, date)) {
      if (bound <= at) continue;
      if (open) yield [at, bound];
      at = bound;
      open = isOpen(times, new Date(at));
      if (open) quiet = 0;
    }
    date = dayAfter(date);
  }
}

/** Instants of a day at which open may become closed or the other way round, in order. */
function boundsOf(times: OpeningTimes, date: string): number[] {
  const { timeZone } = times;
  const noon = instantsOf(date, 12 * 60, timeZone)[0] ?? Date.parse(`${date}T12:00:00Z`);
  const spans = spansOn(times, date, weekdayOf(date));
  const clock = [0, ...spans.flatMap(({ from, to }) => [from, to]), 24 * 60];
  const change = changeBetween(noon - 13 * 3_600_000, noon + 13 * 3_600_000, timeZone);
  const bounds = clock.flatMap((minutes) => instantsOf(date, minutes, timeZone));
  return [...new Set([...bounds, ...(change === null ? [] : [change])])].sort((a, b) => a - b);
}
