import type { Translate } from '../../../../i18n/index.ts';

/** Minutes people may choose from, and whatever is set now. */
export const durations = (now: number): number[] =>
  [...new Set([5, 15, 30, 60, 240, 1440, 4320, 10_080, now])].sort((a, b) => a - b);

/** `30 minutes`, `4 hours`, `3 days`. */
export function durationText(minutes: number, t: Translate): string {
  if (minutes % 1440 === 0) return t('forms.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('forms.hours', { count: minutes / 60 });
  return t('forms.minutes', { count: minutes });
}
