import type { MatchReason } from '@throughline/sdk';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { reasonsText } from './match-reasons.ts';

/** `Because the phone number is the same …`, and what speaks against it. */
export function MatchText({ reasons }: { reasons: readonly MatchReason[] }) {
  const t = useTranslate();
  const { because, against } = reasonsText(reasons, t, useLanguage());
  return (
    <>
      {because && t('same.because', { reasons: because })}
      {because && against && ' '}
      {against && t('same.against', { reasons: against })}
    </>
  );
}
