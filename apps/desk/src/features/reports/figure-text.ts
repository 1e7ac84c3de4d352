import type { Language, MeasureName } from '@throughline/sdk';
import { type Translate, useLanguage, useTranslate } from '../../i18n/index.ts';
import { measures } from './measures.ts';

const locale = (language: Language) => (language === 'en' ? 'en-GB' : language);

/** A time it took in its two largest units: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
export function durationText(seconds: number, t: Translate): string {
  if (Math.round(seconds) < 60) return t('reports.unit.seconds', { n: Math.round(seconds) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('reports.unit.minutes', { n: minutes });
  const hours = Math.round(seconds / 3600);
  const [large, small] =
    minutes < 24 * 60
      ? ([
          ['hours', Math.floor(minutes / 60)],
          ['minutes', minutes % 60],
        ] as const)
      : ([
          ['days', Math.floor(hours / 24)],
          ['hours', hours % 24],
        ] as const);
  return [large, small]
    .filter(([, n]) => n > 0)
    .map(([unit, n]) => t(`reports.unit.${unit}`, { n }))
    .join(' ');
}

/** Values and changes of a measure as they are written in the reader's language. */
export function useFigureText() {
  const t = useTranslate();
  const language = useLanguage();
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale(language), options).format(value);
  const valueText = (name: MeasureName, value: number | null): string => {
    if (value === null) return '–';
    const { kind } = measures[name];
    if (kind === 'duration') return durationText(value, t);
    if (kind === 'share')
      return format(value, { style: 'percent', maximumFractionDigits: value < 0.1 ? 1 : 0 });
    return format(value, { maximumFractionDigits: 1 });
  };
  const changeText = (name: MeasureName, change: number): string => {
    const signed = { signDisplay: 'exceptZero', maximumFractionDigits: 0 } as const;
    return measures[name].kind === 'share'
      ? t('reports.points', { n: format(change * 100, signed) })
      : format(change, { ...signed, style: 'percent' });
  };
  const countText = (count: number) => format(count, {});
  return { valueText, changeText, countText };
}

/** Days and times of the company, whatever the time zone of the desk. */
export function useMomentText(timeZone: string) {
  const language = useLanguage();
  const format = (at: string | Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(language), { timeZone, ...options }).format(new Date(at));
  return {
    dayText: (at: string | Date) => format(at, { day: 'numeric', month: 'short' }),
    longDayText: (at: string | Date) =>
      format(at, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    hourText: (at: string | Date) => format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    monthText: (at: string | Date) => format(at, { month: 'short', year: 'numeric' }),
    momentText: (at: string | Date) => format(at, { dateStyle: 'medium', timeStyle: 'short' }),
  };
}

/** Monday first, in the reader's language. */
export function useWeekdays(): string[] {
  const language = useLanguage();
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(locale(language), { weekday: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 5 + index),
    ),
  );
}
