import type { Language } from '@throughline/sdk';
import type { Translate } from '../../i18n/index.ts';

type Value = string | number | boolean | null;
export type Format = 'text' | 'number' | 'money' | 'date' | 'datetime' | 'link' | 'email' | 'phone' | 'flag';

const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : language);

/**
 * A value of another system as people read it. What does not fit its format is shown as it came: it is the other
 * system's word, and hiding it would be worse.
 */
export function valueText(
  value: Value,
  format: Format,
  currency: string | null,
  language: Language,
  t: Translate,
): string {
  if (value === null || value === '') return '–';
  if (format === 'flag' || typeof value === 'boolean') return t(value ? 'connectors.yes' : 'connectors.no');
  const locale = localeOf(language);
  if (format === 'money' && typeof value === 'number') return moneyText(value, currency, locale);
  if (format === 'number' && typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (format === 'date' || format === 'datetime') return momentOf(String(value), format, locale);
  return String(value);
}

function moneyText(value: number, currency: string | null, locale: string): string {
  try {
    if (currency) return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value);
  } catch {
    // No currency by that name: the number with the word is still true.
    return `${new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)} ${currency}`;
  }
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
}

function momentOf(value: string, format: 'date' | 'datetime', locale: string): string {
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  // A day without a time is the same day everywhere.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(format === 'datetime' && !isDay && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    ...(isDay && { timeZone: 'UTC' }),
  }).format(at);
}
