/**
 * National holidays, as the library `date-holidays` computes them from its rules by country and region; nothing else
 * knows of it. Only what closes offices counts: public and bank holidays, not the days that are merely kept.
 */
import Holidays from 'date-holidays';
import type { Minutes, NationalHolidays } from './types.ts';

export interface Holiday {
  /** Stays the same over the years: how the library finds the date, e.g. `easter -2`. */
  rule: string;
  /** as 2026-12-24 */
  date: string;
  /** In the language asked for, where the library knows it, else in the country's own. */
  name: string;
  /** When on that date it begins and ends, in minutes since 00:00; one that lasts for days is there once for each. */
  closed: Minutes;
}

export interface Country {
  code: string;
  regions: { code: string; name: string }[];
}

const wholeDay = 24 * 60;
/** Years asked for lately; a year is some twenty days. */
const known = new Map<string, Map<string, (Minutes & { rule: string })[]>>();
const knownLimit = 500;

/** What holidays close on a date, but those on which it is open all the same. */
export function closedByHoliday({ country, region, open }: NationalHolidays, date: string): Minutes[] {
  const year = Number(date.slice(0, 4));
  const key = `${country}/${region ?? ''}/${year}`;
  let days = known.get(key);
  if (days === undefined) {
    if (known.size >= knownLimit) known.clear();
    days = new Map();
    for (const { date: day, closed, rule } of holidaysOf(country, region, year, 'en')) {
      days.set(day, [...(days.get(day) ?? []), { ...closed, rule }]);
    }
    known.set(key, days);
  }
  return (days.get(date) ?? []).filter(({ rule }) => !open.includes(rule));
}

/** Holidays of a year, in order; none for a country or region that does not exist. */
export function holidaysOf(
  country: string,
  region: string | null,
  year: number,
  language: string,
): Holiday[] {
  const [state, part] = region?.split('-') ?? [];
  const found = new Holidays({
    country,
    ...(state === undefined ? {} : { state }),
    ...(part === undefined ? {} : { region: part }),
  });
  // What began at the end of the year before may last into this one.
  const all = [year - 1, year].flatMap((each) => found.getHolidays(each, language));
  return all
    .filter(({ type }) => type === 'public' || type === 'bank')
    .flatMap(({ rule, name, date, start, end }) =>
      datesOf(date, (end.getTime() - start.getTime()) / 60_000).map((day) => ({ rule, name, ...day })),
    )
    .filter(({ date }) => date.startsWith(`${year}-`))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Countries the library knows, by code; regions by name. */
export function holidayCountries(): Country[] {
  const library = new Holidays();
  return Object.keys(library.getCountries())
    .sort()
    .map((code) => ({
      code,
      regions: named(library.getStates(code)).flatMap((state) => [
        state,
        ...named(library.getRegions(code, state.code)).map((part) => ({
          code: `${state.code}-${part.code}`,
          name: `${state.name}, ${part.name}`,
        })),
      ]),
    }));
}

/** Whether the library knows the place. */
export function isHolidayPlace(country: string, region: string | null): boolean {
  const found = holidayCountries().find(({ code }) => code === country);
  return found !== undefined && (region === null || found.regions.some(({ code }) => code === region));
}

const named = (names: Record<string, string> | undefined) =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name));

/**
 * The dates something covers, and which minutes of each.
 * @param start as `2026-12-24 14:00:00`, by the clock on the wall
 * @param minutes how long it lasts; an hour more or less than whole days when clocks change meanwhile
 */
function datesOf(start: string, minutes: number): { date: string; closed: Minutes }[] {
  const [date = '', time = '00:00'] = start.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const from = hour * 60 + minute;
  const midnight = Math.round((from + minutes) / wholeDay) * wholeDay;
  const to = Math.abs(from + minutes - midnight) <= 60 ? midnight : from + minutes;
  return Array.from({ length: Math.ceil(to / wholeDay) }, (_, day) => ({
    date: new Date(Date.parse(`${date}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10),
    closed: { from: Math.max(from - day * wholeDay, 0), to: Math.min(to - day * wholeDay, wholeDay) },
  }));
}
