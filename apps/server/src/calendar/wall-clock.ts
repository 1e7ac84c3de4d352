/** What a clock on the wall shows, by the time zone data of the runtime (Intl). */

export interface WallClock {
  /** as 2026-12-24 */
  date: string;
  /** 0 Monday … 6 Sunday */
  weekday: number;
  /** since 00:00 as the clock shows it, 0 to 1439 */
  minutes: number;
}

const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

export function wallClock(at: number, timeZone: string): WallClock {
  const shown = new Date(at + offsetAt(at, timeZone));
  return {
    date: shown.toISOString().slice(0, 10),
    weekday: (shown.getUTCDay() + 6) % 7,
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/** How far the wall clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(at: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = value;
  const { year, month, day, hour, minute, second } = parts as Record<string, string>;
  const shown = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

/** 0 Monday … 6 Sunday */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The next date of the calendar, whatever clocks do. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);

/** Instants at which the wall clock shows this: one, two when clocks go back over it, none when they skip it. */
export function instantsOf(date: string, minutes: number, timeZone: string): number[] {
  const shown = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  // Offsets a day apart are those on both sides of a change, if there is one near.
  const offsets = new Set([offsetAt(shown - day, timeZone), offsetAt(shown + day, timeZone)]);
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(at, timeZone) === shown)
    .sort((a, b) => a - b);
}

/** The instant within (from, to] at which the offset changes, or null. Zones change at most once in a day or two. */
export function changeBetween(from: number, to: number, timeZone: string): number | null {
  const before = offsetAt(from, timeZone);
  if (offsetAt(to, timeZone) === before) return null;
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
