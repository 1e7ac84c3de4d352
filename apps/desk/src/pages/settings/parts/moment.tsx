import { fullMoment, stampText } from '../../../features/queue/times.ts';
import { useNow } from '../../../features/queue/use-now.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';

/** A moment in words, the whole of it on hover. @param at ISO 8601 */
export function Moment({ at }: { at: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const instant = Date.parse(at);
  return (
    <time dateTime={at} title={fullMoment(instant, language)} className="whitespace-nowrap">
      {stampText(instant, now, language, t)}
    </time>
  );
}
