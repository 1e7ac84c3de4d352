import type { Language, MatchReason } from '@throughline/sdk';
import type { MessageKey, Translate } from '../../i18n/index.ts';

/** What speaks for one person, in words, the weightiest first; and what speaks against it. */
export function reasonsText(
  reasons: readonly MatchReason[],
  t: Translate,
  language: Language,
): { because: string; against: string } {
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const text = ({ field, level }: MatchReason) => {
    const way = `${field}:${level.replace(' ', '_')}`;
    return t(`same.why.${way}` as MessageKey);
  };
  const said = (some: readonly MatchReason[]) => and.format(some.map(text));
  return {
    because: said(reasons.filter(({ weight }) => weight > 0).slice(0, 4)),
    against: said(reasons.filter(({ weight }) => weight < 0).slice(0, 2)),
  };
}
