import type { Language } from '@throughline/sdk';
import type { Translate } from '../../i18n/index.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long someone has waited: `now`, `4 min`, `2 h`, `3 d`. Times in milliseconds since the epoch. */
export function waitedText(since: number, now: number, t: Translate): string {
  const waited = now - since;
  if (waited < minute) return t('time.now');
  if (waited < hour) return t('time.minutes', { n: Math.floor(waited / minute) });
  if (waited < day) return t('time.hours', { n: Math.floor(waited / hour) });
  return t('time.days', { n: Math.floor(waited / day) });
}

/** The same where only the length counts, such as the longest wait: `now` would name a moment. */
export function lengthText(since: number, now: number, t: Translate): string {
  return now - since < minute ? t('time.minutes', { n: '<1' }) : waitedText(since, now, t);
}

/** How long until something is due, or since it was. */
export function dueText(at: number, now: number, t: Translate): string {
  if (Math.abs(at - now) < minute) return t('queue.due.now');
  return t(at > now ? 'queue.due.left' : 'queue.due.late', {
    time: waitedText(now - Math.abs(at - now), now, t),
  });
}

/** A moment as short as it stays clear: the time today, the weekday within six days, else the date. */
export function momentText(at: number, now: number, language: Language, t: Translate): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / day);
  if (days === 0) return format(at, language, 'time');
  if (days === 1) return t('time.tomorrow');
  if (days === -1) return t('time.yesterday');
  return Math.abs(days) < 7 ? format(at, language, 'weekday') : format(at, language, 'date');
}

/** A moment in a timeline: the day in words with the time, `Today 08:56`, `Tue 18:42`, `14 Nov, 18:42`. */
export function stampText(at: number, now: number, language: Language, t: Translate): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / day);
  const time = format(at, language, 'time');
  if (days === 0) return `${t('time.today')} ${time}`;
  if (days === -1) return `${t('time.yesterday')} ${time}`;
  if (days === 1) return `${t('time.tomorrow')} ${time}`;
  return `${format(at, language, Math.abs(days) < 7 ? 'weekday' : 'date')} ${time}`;
}

/** A moment to come, never in words that a menu entry already says: `Sun 08:00`, `21 Dec 08:00`. */
export function comingText(at: number, now: number, language: Language): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / day);
  const time = format(at, language, 'time');
  return days === 0 ? time : `${format(at, language, days < 7 ? 'weekday' : 'date')} ${time}`;
}

/** The whole moment, for tooltips. */
export function fullMoment(at: number, language: Language): string {
  return format(at, language, 'full');
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

type Style = 'time' | 'weekday' | 'date' | 'full';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'short' },
  date: { day: 'numeric', month: 'short' },
  full: { dateStyle: 'full', timeStyle: 'short' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, language: Language, style: Style): string {
  const key = `${language} ${style}`;
  const locale = language === 'en' ? 'en-GB' : language;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, styles[style]);
  formats.set(key, known);
  return known.format(at);
}
