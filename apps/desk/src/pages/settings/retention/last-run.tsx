import type { Retention } from '@throughline/sdk';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Moment } from '../parts/moment.tsx';

/** What went the last time, so that nobody has to wonder whether it runs. */
export function LastRun({ run }: { run: Retention['lastRun'] }) {
  const t = useTranslate();
  const language = useLanguage();
  if (run === null) return null;
  const gone = Object.entries(run.gone) as [Retention['rules'][number]['kind'], number][];
  const facts = gone.map(
    ([kind, count]) => `${t(`retention.kind.${kind}`)}: ${count.toLocaleString(language)}`,
  );
  return (
    <p className="mb-4 text-ink-2">
      {t('retention.lastRun')} <Moment at={run.at} /> ·{' '}
      {facts.length === 0 ? t('retention.nothingWent') : facts.join(', ')}
    </p>
  );
}
