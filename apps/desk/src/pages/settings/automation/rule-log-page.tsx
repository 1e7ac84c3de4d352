import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { RuleRun } from '@throughline/sdk';
import { History } from 'lucide-react';
import { automationApi, rulesQuery } from '../../../api/automation.ts';
import { reasonKey, useDidText } from '../../../features/macros/action-text.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Frame } from '../parts/frame.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Row, Rows, rowLinkClass } from '../parts/rows.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';

/** What a rule did, and why it did not. */
export function RuleLogPage() {
  const t = useTranslate();
  const { ruleId } = useParams({ from: '/desk/settings/rules/$ruleId/log' });
  const name = useQuery(rulesQuery).data?.find((rule) => rule.id === ruleId)?.name ?? '';
  const runs = useInfiniteQuery({
    queryKey: ['rules', ruleId, 'runs'],
    queryFn: ({ pageParam }) => automationApi.ruleRuns(ruleId, pageParam === '' ? {} : { cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });
  return (
    <Frame
      title={t('automation.logOf', { name })}
      intro={t('automation.logText')}
      back={{ to: '/settings/rules', label: t('settings.rules') }}
    >
      <Loaded query={runs} skeleton={<RowsSkeleton />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <EmptyState icon={History} title={t('automation.logEmpty')}>
              {t('automation.logEmptyText')}
            </EmptyState>
          ) : (
            <Rows label={t('automation.log')}>
              {items.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </Rows>
          );
        }}
      </Loaded>
      {runs.hasNextPage && (
        <div className="mt-3">
          <Button busy={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
            {t('automation.more')}
          </Button>
        </div>
      )}
    </Frame>
  );
}

function RunRow({ run }: { run: RuleRun }) {
  const t = useTranslate();
  const didText = useDidText();
  const { conversation } = run;
  const reason = run.reason ? t(reasonKey(run.reason.code)) : '';
  const code = run.reason?.error ? ` (${run.reason.error})` : '';
  return (
    <Row
      title={
        <>
          <Link to="/c/$conversationId" params={{ conversationId: conversation.id }} className={rowLinkClass}>
            {conversation.subject || `#${conversation.number}`}
          </Link>
          <span className="shrink-0 text-quiet">{conversation.customerName}</span>
        </>
      }
      text={
        <>
          <span className={run.outcome === 'failed' || run.outcome === 'stopped' ? 'text-risk' : ''}>
            {t(`automation.outcome.${run.outcome}`)}
          </span>
          {': '}
          {run.reason ? `${reason}${code}` : run.did.map(didText).join(', ')}
        </>
      }
      trailing={<Moment at={run.at} />}
    />
  );
}
