import type { Connector } from '@throughline/sdk';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, Clock, type LucideIcon } from 'lucide-react';
import { problemKey } from '../../../features/connectors/problem-words.ts';
import { type Translate, useTranslate } from '../../../i18n/index.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Moment } from '../parts/moment.tsx';

type Kind = 'off' | 'unasked' | 'healthy' | 'slow' | 'failing' | 'open';

/** An answer that takes longer is felt by whoever waits for it, ms. */
const slow = 3_000;

/** Green is too light for words of this size: there the icon alone has it. */
const looks: Record<Kind, { icon: LucideIcon; text: string; mark: string }> = {
  off: { icon: CirclePause, text: 'text-quiet', mark: '' },
  unasked: { icon: CircleDashed, text: 'text-quiet', mark: '' },
  healthy: { icon: CircleCheck, text: 'text-ink-2', mark: 'text-good' },
  slow: { icon: Clock, text: 'text-warning', mark: '' },
  failing: { icon: CircleAlert, text: 'text-warning', mark: '' },
  open: { icon: CircleAlert, text: 'text-risk', mark: '' },
};

export function healthKind({ enabled, health }: Pick<Connector, 'enabled' | 'health'>): Kind {
  if (!enabled) return 'off';
  if (health.state !== 'closed') return 'open';
  if (health.failures > 0) return 'failing';
  if (health.lastSuccessAt === null) return 'unasked';
  return health.medianMs !== null && health.medianMs > slow ? 'slow' : 'healthy';
}

/** How a system does, in a word. */
export function HealthWord({ connector }: { connector: Connector }) {
  const t = useTranslate();
  const kind = healthKind(connector);
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${looks[kind].text}`}>
      <Icon as={looks[kind].icon} size={14} className={looks[kind].mark} />
      {t(`systems.health.${kind}`)}
    </span>
  );
}

/** Why, since when, and when it is asked again; null when there is nothing to say. */
export function HealthDetail({ connector }: { connector: Connector }) {
  const t = useTranslate();
  const { enabled, health } = connector;
  if (!enabled || (health.state === 'closed' && health.failures === 0)) return null;
  return (
    <span className="text-risk">
      {reasonText(connector, t)}
      {health.since && (
        <>
          {' · '}
          {t('systems.health.since')} <Moment at={health.since} />
        </>
      )}
      {health.retryAt && (
        <>
          {' · '}
          {t('systems.health.retry')} <Moment at={health.retryAt} />
        </>
      )}
    </span>
  );
}

function reasonText({ health }: Connector, t: Translate): string {
  if (!health.reason) return t('connectors.problem.other');
  const { code, detail } = health.reason;
  return [t(problemKey(code)), detail].filter(Boolean).join(' ');
}
