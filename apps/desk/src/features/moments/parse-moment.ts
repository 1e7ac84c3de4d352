import type { Language } from '@throughline/sdk';
import { type MomentWords, momentWords } from './words.ts';

/** When a working day begins, local time: what a day without a time means. */
const morning = 8;

type Reading = { day?: Date; time?: { hour: number; minute: number }; after?: Date };

/**
 * The moment that words mean, in local time: `tomorrow 9`, `Montag`, `za 2 godziny`, `volgende week`, `24.12. 14:30`.
 * Null for what is not understood whole; a guess would be worse. A time of day that has passed means tomorrow's, a
 * weekday the next one.
 */
export function parseMoment(text: string, language: Language, now: Date): Date | null {
  const own = read(text, momentWords[language], now);
  // Half of the world types English at a keyboard.
  return own ?? (language === 'en' ? null : read(text, momentWords.en, now));
}

function read(text: string, words: MomentWords, now: Date): Date | null {
  const tokens = fold(text)
    .split(/[\s,]+/)
    .filter(Boolean);
  const reading: Reading = {};
  let at = 0;
  while (at < tokens.length) {
    const taken =
      readLength(tokens, at, words, now, reading) ||
      readNext(tokens, at, words, now, reading) ||
      readDay(tokens[at] as string, words, now, reading) ||
      readTime(tokens, at, words, reading) ||
      (words.filler.includes(tokens[at] as string) ? 1 : 0);
    if (taken === 0) return null;
    at += taken;
  }
  return momentOf(reading, now);
}

function momentOf({ day, time, after }: Reading, now: Date): Date | null {
  if (after) return day || time ? null : after;
  if (!day && !time) return null;
  const base = day ?? now;
  const at = new Date(
    base.getFullYear(),
    base.getMonth(),
    base.getDate(),
    time?.hour ?? morning,
    time?.minute ?? 0,
  );
  if (at.getTime() > now.getTime()) return at;
  if (!day) at.setDate(at.getDate() + 1);
  return at.getTime() > now.getTime() ? at : null;
}

/** `in 2 hours`, `2h`, `za godzinę`, `in einer Woche`; weeks and days end in the morning, with a time of their own. */
function readLength(tokens: string[], at: number, words: MomentWords, now: Date, reading: Reading): number {
  const hasWithin = words.within.includes(tokens[at] as string);
  let next = at + (hasWithin ? 1 : 0);
  const joined = /^(\d+(?:[.,]\d+)?)([a-z]+)$/.exec(tokens[next] ?? '');
  let count = 1;
  let unitWord = tokens[next] ?? '';
  if (joined) [count, unitWord] = [Number((joined[1] as string).replace(',', '.')), joined[2] as string];
  else if (/^\d+([.,]\d+)?$/.test(unitWord) || unitWord in words.numbers) {
    count = words.numbers[unitWord] ?? Number(unitWord.replace(',', '.'));
    unitWord = tokens[++next] ?? '';
  } else if (!hasWithin) return 0;
  // "half an hour"
  if (count === 0.5 && unitWord in words.numbers) unitWord = tokens[++next] ?? '';
  const unit = (Object.keys(words.units) as (keyof MomentWords['units'])[]).find((each) =>
    words.units[each].includes(unitWord),
  );
  // A lone "9 u" or "9 uur" is a time of day.
  if (!unit || (!hasWithin && unit === 'hour' && !joined && words.filler.includes(unitWord))) return 0;
  if (unit === 'minute' || unit === 'hour') {
    reading.after = new Date(now.getTime() + count * (unit === 'hour' ? 3_600_000 : 60_000));
  } else if (!Number.isInteger(count)) return 0;
  else reading.day = unit === 'month' ? monthsOn(now, count) : daysOn(now, count * (unit === 'week' ? 7 : 1));
  return next - at + 1;
}

/** `next week` is its Monday, `next month` its first, `next Friday` the one of the week to come. */
function readNext(tokens: string[], at: number, words: MomentWords, now: Date, reading: Reading): number {
  if (!words.next.includes(tokens[at] as string)) return 0;
  const word = tokens[at + 1] ?? '';
  const monday = (8 - now.getDay()) % 7 || 7;
  if (words.units.week.includes(word)) reading.day = daysOn(now, monday);
  else if (words.units.month.includes(word)) reading.day = new Date(now.getFullYear(), now.getMonth() + 1, 1);
  else {
    const weekday = weekdayOf(word, words);
    if (weekday < 0) return 0;
    reading.day = daysOn(now, monday + ((weekday + 6) % 7));
  }
  return 2;
}

/** A day by name, weekday or date: `morgen`, `pt`, `24.12.`, `24.12.2026`, `2026-12-24`. */
function readDay(token: string, words: MomentWords, now: Date, reading: Reading): number {
  if (reading.day) return 0;
  const days = words.days[token];
  if (days !== undefined) {
    reading.day = daysOn(now, days);
    const hour = words.parts[token];
    if (hour !== undefined) reading.time = { hour, minute: 0 };
    return 1;
  }
  const weekday = weekdayOf(token, words);
  if (weekday >= 0) {
    reading.day = daysOn(now, (weekday - now.getDay() + 7) % 7 || 7);
    return 1;
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(token);
  const local = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4})?)?$/.exec(token);
  if (!iso && !local) return 0;
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [local?.[3] ? Number(local[3]) : null, Number(local?.[2]), Number(local?.[1])];
  const date = new Date(year ?? now.getFullYear(), month - 1, day);
  if (date.getMonth() !== month - 1 || date.getDate() !== day) return 0;
  if (year === null && date.getTime() < daysOn(now, 0).getTime()) date.setFullYear(date.getFullYear() + 1);
  reading.day = date;
  return 1;
}

/** `9`, `9:30`, `14.30`, `9am`, `9 pm`, `9h`, `früh`. */
function readTime(tokens: string[], at: number, words: MomentWords, reading: Reading): number {
  const token = tokens[at] as string;
  const part = words.parts[token];
  if (part !== undefined) {
    // "7 in the evening" keeps its seven.
    const named = reading.time;
    if (named && part >= 14 && named.hour < 12) named.hour += 12;
    reading.time = named ?? { hour: part, minute: 0 };
    return 1;
  }
  const clock = /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm|h|u)?$/.exec(token);
  if (!clock || reading.time) return 0;
  const after = clock[3] ?? (/^(am|pm)$/.test(tokens[at + 1] ?? '') ? tokens[at + 1] : undefined);
  const minute = Number(clock[2] ?? 0);
  let hour = Number(clock[1]);
  if (after === 'pm' && hour < 12) hour += 12;
  if (after === 'am' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return 0;
  reading.time = { hour, minute };
  return after !== undefined && clock[3] === undefined ? 2 : 1;
}

/** The weekday from Sunday, or -1; a short one may end with a full stop. */
function weekdayOf(token: string, words: MomentWords): number {
  const word = token.replace(/\.$/, '');
  return words.weekdays.findIndex((names) => names.includes(word));
}

const daysOn = (now: Date, days: number): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);

/** The 31st becomes the last day of a shorter month. */
function monthsOn(now: Date, months: number): Date {
  const last = new Date(now.getFullYear(), now.getMonth() + months + 1, 0).getDate();
  return new Date(now.getFullYear(), now.getMonth() + months, Math.min(now.getDate(), last));
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
