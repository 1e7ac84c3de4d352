import type { BusinessHours } from '../../../api/business-hours.ts';
import type { MessageKey } from '../../../i18n/index.ts';

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

/** What is wrong before asking the server, as a text key by field name (`days.0.1.to`, `holidays.2.name`). */
export function checkHours(hours: BusinessHours): Record<string, MessageKey> {
  const problems: Record<string, MessageKey> = {};
  if (!isTimeZone(hours.timeZone)) problems.timeZone = 'hours.problem.timeZone';
  hours.days.forEach((spans, day) => {
    Object.assign(problems, checkDay(spans, day));
  });
  hours.holidays.forEach((holiday, index) => {
    if (holiday.date === '') problems[`holidays.${index}.date`] = 'settings.problem.required';
    if (holiday.name.trim() === '') problems[`holidays.${index}.name`] = 'settings.problem.required';
  });
  return problems;
}

function checkDay(spans: readonly Span[], day: number): Record<string, MessageKey> {
  const problems: Record<string, MessageKey> = {};
  const good: { index: number; from: string; to: string }[] = [];
  spans.forEach(({ from, to }, index) => {
    const at = `days.${day}.${index}`;
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
      if (before && before.to > span.from)
        problems[`days.${day}.${span.index}.from`] = 'hours.problem.overlap';
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
export function sortHours(hours: BusinessHours): BusinessHours {
  return {
    timeZone: hours.timeZone.trim(),
    days: hours.days.map((spans) => spans.toSorted((a, b) => a.from.localeCompare(b.from))),
    holidays: hours.holidays
      .map((holiday) => ({ ...holiday, name: holiday.name.trim() }))
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
export function isAroundTheClock(hours: BusinessHours): boolean {
  return (
    hours.holidays.length === 0 &&
    hours.days.every((spans) => spans.length === 1 && spans[0]?.from === '00:00' && spans[0].to === '24:00')
  );
}

/** Names of the days of a week, Monday first. */
export function dayNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}
