import type { Translate } from '../../../i18n/index.ts';

/** Days that are offered; others come by the API. */
export const periods = [7, 30, 90, 180, 365, 730, 1095, 1825, 2555, 3650] as const;

/** `365` → `1 year`, `90` → `90 days`. */
export const periodText = (days: number, t: Translate): string =>
  days % 365 === 0 ? t('retention.years', { count: days / 365 }) : t('retention.days', { count: days });
