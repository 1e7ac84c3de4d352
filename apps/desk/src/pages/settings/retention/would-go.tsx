import type { RetentionPreview } from '@throughline/sdk';
import { useChannelTypes } from '../../../api/channels.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { periodText } from './period-text.ts';

/** What the rules as they stand would take now. */
export function WouldGo({ items }: { items: RetentionPreview[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const types = useChannelTypes();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const nameOf = (type: string) => types.find((each) => each.type === type)?.names[language] ?? type;
  return (
    <section role="status" aria-label={t('retention.wouldGo')} className="mt-6">
      <h2 className="mb-2 font-semibold">{t('retention.wouldGo')}</h2>
      {items.length === 0 ? (
        <p className="text-ink-2">{t('retention.nothingGoes')}</p>
      ) : (
        <ul className="rounded-lg border">
          {items.map(({ kind, channelType, days, count, oldest, held }) => (
            <li key={`${kind} ${channelType}`} className="flex gap-3 border-b px-3 py-2 last:border-b-0">
              <span className="min-w-16 text-right font-semibold tabular-nums">
                {count.toLocaleString(language)}
              </span>
              <span className="min-w-0 flex-1">
                {t(`retention.kind.${kind}`)}
                {channelType !== null && ` (${nameOf(channelType)})`}
                <span className="block text-ink-2 text-sm">
                  {[
                    t('retention.olderThan', { period: periodText(days, t) }),
                    ...(oldest ? [t('retention.oldest', { date: date.format(new Date(oldest)) })] : []),
                    ...(held > 0 ? [t('retention.held', { count: held })] : []),
                  ].join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
