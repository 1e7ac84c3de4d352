/** Counting only the time that is open, exact across clock changes: what service levels are made of. */
import { isOpen } from './opening.ts';
import type { BusinessHours } from './types.ts';
import { changeBetween, instantsOf, wallClock } from './wall-clock.ts';

/** Days without a minute open after which nothing is expected any more. */
const searchDays = 400;

/**
 * The instant at which so much open time has passed since `from`.
 * @param milliseconds 0 or more; 0 gives `from` itself, open or not
 * @returns null when it does not open for thirteen months
 */
export function addOpenTime(hours: BusinessHours, from: Date, milliseconds: number): Date | null {
  if (milliseconds <= 0) return from;
  let left = milliseconds;
  for (const [start, end] of openSpans(hours, from.getTime())) {
    if (start + left <= end) return new Date(start + left);
    left -= end - start;
  }
  return null;
}

/** Open time between two instants, milliseconds; 0 when `to` is not after `from`. */
export function openTimeBetween(hours: BusinessHours, from: Date, to: Date): number {
  let sum = 0;
  for (const [start, end] of openSpans(hours, from.getTime())) {
    if (start >= to.getTime()) break;
    sum += Math.min(end, to.getTime()) - start;
  }
  return sum;
}

/** Spans of open time from an instant on, in order and apart; ends after a year and more without any. */
export function* openSpans(hours: BusinessHours, from: number): Generator<[start: number, end: number]> {
  let date = wallClock(from, hours.timeZone).date;
  let at = from;
  let open = isOpen(hours, new Date(at));
  let quiet = 0;
  while (quiet <= searchDays) {
    quiet = open ? 0 : quiet + 1;
    for (const bound of boundsOf(hours, date)) {
      if (bound <= at) continue;
      if (open) yield [at, bound];
      at = bound;
      open = isOpen(hours, new Date(at));
      if (open) quiet = 0;
    }
    date = dayAfter(date);
  }
}

/** Instants of a day at which open may become closed or the other way round, in order. */
function boundsOf(hours: BusinessHours, date: string): number[] {
  const { timeZone } = hours;
  const noon = instantsOf(date, 12 * 60, timeZone)[0] ?? Date.parse(`${date}T12:00:00Z`);
  const spans = hours.days[wallClock(noon, timeZone).weekday] ?? [];
  const clock = [0, ...spans.flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)]), 24 * 60];
  const change = changeBetween(noon - 13 * 3_600_000, noon + 13 * 3_600_000, timeZone);
  const bounds = clock.flatMap((minutes) => instantsOf(date, minutes, timeZone));
  return [...new Set([...bounds, ...(change === null ? [] : [change])])].sort((a, b) => a - b);
}

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
