import type { BusinessHours } from './types.ts';
import { changeBetween, instantsOf, wallClock } from './wall-clock.ts';

/** True while the wall clock is inside a span of its weekday and the day is no holiday. */
export function isOpen(hours: BusinessHours, at: Date): boolean {
  return isOpenAt(hours, at.getTime());
}

/** `at` itself when open then, else the first instant after it that is; null when none comes within thirteen months. */
export function nextOpening(hours: BusinessHours, at: Date): Date | null {
  const start = at.getTime();
  if (isOpenAt(hours, start)) return at;
  if (hours.days.every((spans) => spans.length === 0)) return null;
  let date = wallClock(start, hours.timeZone).date;
  for (let days = 0; days < searchDays; days++, date = dayAfter(date)) {
    const opening = openingsOn(hours, date).find((instant) => instant > start && isOpenAt(hours, instant));
    if (opening !== undefined) return new Date(opening);
  }
  return null;
}

const searchDays = 400;

function isOpenAt(hours: BusinessHours, at: number): boolean {
  const { date, weekday, minutes } = wallClock(at, hours.timeZone);
  if (hours.holidays.some((holiday) => holiday.date === date)) return false;
  return (hours.days[weekday] ?? []).some(
    (span) => minutesOf(span.from) <= minutes && minutes < minutesOf(span.to),
  );
}

/**
 * Instants of a day at which it may turn from closed to open, in order: where a span begins, and where clocks change,
 * for they may jump into a span.
 */
function openingsOn(hours: BusinessHours, date: string): number[] {
  const { timeZone } = hours;
  const noon = instantsOf(date, 12 * 60, timeZone)[0] ?? Date.parse(`${date}T12:00:00Z`);
  const change = changeBetween(noon - 13 * 3_600_000, noon + 13 * 3_600_000, timeZone);
  const spans = hours.days[wallClock(noon, timeZone).weekday] ?? [];
  const begins = spans.flatMap((span) => instantsOf(date, minutesOf(span.from), timeZone));
  return [...begins, ...(change === null ? [] : [change])].sort((a, b) => a - b);
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
