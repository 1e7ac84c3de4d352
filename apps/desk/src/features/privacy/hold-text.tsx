import type { Language, LegalHold } from '@throughline/sdk';
import { useTranslate } from '../../i18n/index.ts';

/** Why it is kept, on what, until when, by whom. */
export function HoldText({ hold, language }: { hold: LegalHold; language: Language }) {
  const t = useTranslate();
  const date = (at: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at));
  const facts = [
    ...(hold.conversationNumber === null
      ? []
      : [t('privacy.holdOn', { number: String(hold.conversationNumber) })]),
    hold.until === null ? t('privacy.holdOpen') : t('privacy.holdEnds', { date: date(hold.until) }),
    t('privacy.holdBy', { who: hold.placedBy, date: date(hold.placedAt) }),
  ];
  return (
    <div className="min-w-0 flex-1">
      <p className="break-words">{hold.reason}</p>
      <p className="break-words text-ink-2 text-sm">{facts.join(' · ')}</p>
    </div>
  );
}
