import { useQuery } from '@tanstack/react-query';
import type { RoutingDecision } from '@throughline/sdk';
import { describeError } from '../../api/describe-error.ts';
import { decisionsQuery } from '../../api/offers.ts';
import { useAgents } from '../../api/people.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { becauseOf } from './because.ts';

/** Who got a conversation and why, from what was written down then. */
export default function WhyDialog({
  conversationId,
  onClose,
}: {
  conversationId: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  const { data, error } = useQuery({ ...decisionsQuery(conversationId), refetchOnMount: 'always' });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('why.title')}>
      <div aria-live="polite" className="min-h-24 pb-2">
        {error && <p className="text-risk">{describeError(error, t)}</p>}
        {data?.length === 0 && <p className="text-ink-2">{t('why.none')}</p>}
        <ol className="flex flex-col divide-y">
          {data?.map((decision) => (
            <Decision key={decision.id} decision={decision} />
          ))}
        </ol>
      </div>
    </Dialog>
  );
}

const terms = ['deadline', 'urgency', 'value', 'waiting'] as const;
const hindrances = [
  'not_qualified',
  'not_online',
  'on_hold',
  'passed',
  'waits_for_last_agent',
  'full',
] as const;

function Decision({ decision }: { decision: RoutingDecision }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const name = useAgents().find((agent) => agent.id === decision.agentId)?.name ?? '';
  const { explanation } = decision;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const hindered = hindrances.filter((each) => (explanation.hindered[each] ?? 0) > 0);
  return (
    <li className="flex flex-col gap-1.5 py-3 first:pt-0">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{t(`why.how.${decision.how}`, { name })}</span>
        <time dateTime={decision.at} className="shrink-0 text-quiet text-sm">
          {stampText(Date.parse(decision.at), now, language, t)}
        </time>
      </p>
      <p>{t(`why.because.${becauseOf(decision)}`)}</p>
      <p className="text-ink-2">
        {t('why.waited', { minutes: Math.floor(explanation.waited / 60_000), count: explanation.waiting })}{' '}
        {explanation.relaxed > 0 && t('why.relaxed', { count: explanation.relaxed })}
      </p>
      <p className="font-medium text-sm">{t('why.priority', { sum: number.format(explanation.priority) })}</p>
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {terms.map((term) => (
          <div key={term} className="flex gap-1.5">
            <dt className="text-quiet">{t(`why.term.${term}`)}</dt>
            <dd className="tabular-nums">{number.format(explanation.terms[term])}</dd>
          </div>
        ))}
      </dl>
      {hindered.length > 0 && (
        <p className="text-quiet text-sm">
          {t('why.others')}:{' '}
          {hindered
            .map((each) => t(`why.hindered.${each}`, { count: explanation.hindered[each] ?? 0 }))
            .join(', ')}
        </p>
      )}
    </li>
  );
}
