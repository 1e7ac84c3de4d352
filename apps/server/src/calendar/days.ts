/** Days of a time zone as spans of instants: 23, 24 or 25 hours long. */
import { changeBetween, instantsOf, wallClock } from './wall-clock.ts';

/** The first instant of a day, as milliseconds; where clocks skip midnight, the one at which they jump. */
export function startOfDay(date: string, timeZone: string): number {
  const midnight = instantsOf(date, 0, timeZone)[0];
  if (midnight !== undefined) return midnight;
  const near = Date.parse(`${date}T00:00:00Z`);
  return changeBetween(near - 26 * 3_600_000, near + 26 * 3_600_000, timeZone) ?? near;
}

/** The day the wall clock shows at an instant, as 2026-12-24. */
export const dayOf = (at: number, timeZone: string): string => wallClock(at, timeZone).date;
