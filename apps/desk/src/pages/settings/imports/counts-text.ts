import type { CustomerImport, Language } from '@throughline/sdk';
import type { Translate } from '../../../i18n/index.ts';

export const outcomes = ['new', 'matched', 'doubtful', 'bad'] as const;
export type Outcome = (typeof outcomes)[number];

/** What rows became, in one line; what none became is left out. */
export function countsText(counts: CustomerImport['counts'], language: Language, t: Translate): string {
  return outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => t(`imports.count.${outcome}`, { number: counts[outcome].toLocaleString(language) }))
    .join(', ');
}
