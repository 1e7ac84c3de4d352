import type { SystemPanel } from '@throughline/sdk';
import { TriangleAlert } from 'lucide-react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { fullMoment, stampText, waitedText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { problemKey } from './problem-words.ts';

type Panel = Pick<SystemPanel, 'state' | 'fetchedAt' | 'staleSince' | 'problem' | 'connectorName'>;

/** How old what is shown is, behind the title. */
export function PanelAge({ panel }: { panel: Panel }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  if (panel.state !== 'ready' || panel.fetchedAt === null || panel.staleSince !== null) return null;
  const at = Date.parse(panel.fetchedAt);
  return (
    <time
      dateTime={panel.fetchedAt}
      title={fullMoment(at, language)}
      className="shrink-0 font-normal text-quiet text-sm"
    >
      {now - at < 60_000 ? t('connectors.asOfNow') : t('connectors.asOf', { time: waitedText(at, now, t) })}
    </time>
  );
}

/** Why nothing, or nothing new, is shown: in words, with what is still known. */
export function PanelNote({ panel }: { panel: Panel }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  if (panel.state === 'absent') return <p className="text-quiet">{t('connectors.absent')}</p>;
  if (panel.state === 'no_identity') return <p className="text-quiet">{t('connectors.noIdentity')}</p>;
  const stale = panel.state === 'ready' && panel.staleSince !== null;
  if (!stale && panel.state !== 'failed') return null;
  const reason = panel.problem ? t(problemKey(panel.problem.code)) : t('connectors.problem.other');
  const detail = panel.problem?.detail ?? undefined;
  return (
    <p className="flex items-start gap-1.5 pb-1 text-sm text-warning" title={detail}>
      <Icon as={TriangleAlert} size={13} className="mt-0.5 shrink-0" />
      <span>
        {reason}
        {stale && panel.fetchedAt && (
          <>
            {' '}
            {t('connectors.lastKnown', { time: stampText(Date.parse(panel.fetchedAt), now, language, t) })}
          </>
        )}
        {panel.problem?.retryAt && (
          <>
            {' '}
            {t('connectors.retries', {
              time: stampText(Date.parse(panel.problem.retryAt), now, language, t),
            })}
          </>
        )}
      </span>
    </p>
  );
}
