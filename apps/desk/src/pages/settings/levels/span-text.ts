import type { Translate } from '../../../i18n/index.ts';

/** `30 min`, `4 h`, `1 h 30 min`. Hours of the service level: a day of them is not 24. */
export function spanText(minutes: number, t: Translate): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    ...(hours > 0 ? [t('time.hours', { n: hours })] : []),
    ...(rest > 0 || hours === 0 ? [t('time.minutes', { n: rest })] : []),
  ].join(' ');
}
