import type { Calendar } from '@throughline/sdk';
import type { MessageKey } from '../../../i18n/index.ts';

/** What a form of a calendar holds. */
export type CalendarValues = Omit<Calendar, 'id' | 'isDefault'>;

export interface Span {
  from: string;
  to: string;
}

/** `9`, `930`, `9.30` or `9:30` as `09:30`; what is no time stays as it was typed. */
export function readClock(text: string): string {
  const found = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*$/.exec(text);
  if (!found) return text.trim();
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? '0');
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return text.trim();
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** What is wrong before asking the server, as a text key by field name (`days.0.1.to`, `dates.2.name`). */
export function checkHours(hours: CalendarValues): Record<string, MessageKey> {
  const problems: Record<string, MessageKey> = {};
  if (hours.name.trim() === '') problems.name = 'settings.problem.required';
  if (!isTimeZone(hours.timeZone)) problems.timeZone = 'hours.problem.timeZone';
  hours.days.forEach((spans, day) => {
    Object.assign(problems, checkSpans(spans, `days.${day}`));
  });
  hours.dates.forEach(({ date, name, spans }, index, dates) => {
    const at = `dates.${index}`;
    if (date === '') problems[`${at}.date`] = 'settings.problem.required';
    else if (dates.findIndex((each) => each.date === date) < index)
      problems[`${at}.date`] = 'hours.problem.twice';
    if (name.trim() === '') problems[`${at}.name`] = 'settings.problem.required';
    Object.assign(problems, checkSpans(spans, `${at}.spans`));
  });
  return problems;
}

function checkSpans(spans: readonly Span[], place: string): Record<string, MessageKey> {
  const problems: Record<string, MessageKey> = {};
  const good: { index: number; from: string; to: string }[] = [];
  spans.forEach(({ from, to }, index) => {
    const at = `${place}.${index}`;
    if (!isClock(from)) problems[`${at}.from`] = 'hours.problem.time';
    if (!isClock(to)) problems[`${at}.to`] = 'hours.problem.time';
    if (!isClock(from) || !isClock(to)) return;
    if (from >= to) problems[`${at}.to`] = 'hours.problem.order';
    else good.push({ index, from, to });
  });
  good
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .forEach((span, position, sorted) => {
      const before = sorted[position - 1];
      if (before && before.to > span.from) problems[`${place}.${span.index}.from`] = 'hours.problem.overlap';
    });
  return problems;
}

function isClock(text: string): boolean {
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
}

/** Whether a text names a place's time, such as Europe/Warsaw; an offset knows no daylight saving time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The same hours in the order of the clock and the calendar. */
export function sortHours(hours: CalendarValues): CalendarValues {
  const sorted = (spans: readonly Span[]) => spans.toSorted((a, b) => a.from.localeCompare(b.from));
  return {
    ...hours,
    name: hours.name.trim(),
    timeZone: hours.timeZone.trim(),
    days: hours.days.map(sorted),
    dates: hours.dates
      .map(({ date, name, spans }) => ({ date, name: name.trim(), spans: sorted(spans) }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}

/** Where the next span of a day may begin: an hour after the last one, at the earliest nine. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1);
  if (!last || !isClock(last.to)) return { from: '09:00', to: '17:00' };
  const from = Math.min(Number(last.to.slice(0, 2)) + 1, 23);
  const to = Math.min(from + 4, 24);
  return { from: readClock(String(from)), to: readClock(String(to)) };
}

/** Whether nothing is set yet: open all day, every day, without holidays. */
export function isAroundTheClock(hours: CalendarValues): boolean {
  return (
    hours.holidays === null &&
    hours.dates.length === 0 &&
    hours.days.every((spans) => spans.length === 1 && spans[0]?.from === '00:00' && spans[0].to === '24:00')
  );
}

/** Whether nobody will ever be there: no day of the week has a span, and no day of its own. */
export function neverOpens({ days, dates }: Pick<CalendarValues, 'days' | 'dates'>): boolean {
  return [...days, ...dates.map(({ spans }) => spans)].every((spans) => spans.length === 0);
}

/** Since 00:00; null for what is no time yet. */
export function minutesOf(time: string): number | null {
  return isClock(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : null;
}

/** Names of the days of a week, Monday first. */
export function dayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}
