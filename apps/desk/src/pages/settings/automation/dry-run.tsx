import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DryRunResult } from '@throughline/sdk';
import { FlaskConical } from 'lucide-react';
import { automationApi } from '../../../api/automation.ts';
import { useDidText } from '../../../features/macros/action-text.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { RuleValues } from './rule-values.ts';

/** What the rule, as it stands in the form, would have done to the last thousand conversations. */
export function DryRun({ ruleId, values }: { ruleId: string | null; values: RuleValues }) {
  const t = useTranslate();
  const run = useMutation({
    mutationFn: (input: RuleValues) =>
      automationApi.dryRun({ ...input, name: input.name.trim() || t('automation.add'), ruleId }),
  });
  const stale = run.variables !== undefined && JSON.stringify(run.variables) !== JSON.stringify(values);
  return (
    <section aria-labelledby="dry-run" className="flex min-w-0 flex-col gap-3">
      <h2 id="dry-run" className="font-semibold">
        {t('automation.dryRun')}
      </h2>
      <p className="text-ink-2">{t('automation.dryRunText')}</p>
      <div>
        <Button icon={FlaskConical} busy={run.isPending} onClick={() => run.mutate(values)}>
          {t(run.data ? 'automation.dryRunAgain' : 'automation.dryRunStart')}
        </Button>
      </div>
      <p role="alert" className="text-risk empty:hidden">
        {run.isError && problemText(run.error, t)}
      </p>
      <div role="status">
        {run.data && stale && <p className="mb-2 text-warning">{t('automation.dryRunStale')}</p>}
        {run.data && <Result result={run.data} />}
      </div>
    </section>
  );
}

function Result({ result }: { result: DryRunResult }) {
  const t = useTranslate();
  const didText = useDidText();
  return (
    <>
      <p className="mb-2 font-medium">
        {t('automation.dryRunResult', {
          count: result.inConversations,
          total: result.conversations,
          runs: result.runs,
        })}
      </p>
      {result.nothing > 0 && (
        <p className="mb-2 text-ink-2">{t('automation.dryRunNothing', { count: result.nothing })}</p>
      )}
      {result.conflicts.map((conflict) => (
        <p key={`${conflict.ruleId} ${conflict.about}`} className="mb-2 text-warning">
          {t(`automation.conflict.${conflict.about}`, { name: conflict.name, count: conflict.count })}
        </p>
      ))}
      {result.told.length > 0 && (
        <ul
          aria-label={t('automation.dryRunList')}
          className="max-h-[32rem] overflow-y-auto rounded-lg border"
        >
          {result.told.map((each, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the same conversation may stand there often.
              key={index}
              className="relative flex min-h-[52px] items-center gap-3 border-b px-3 py-1.5 last:border-b-0 has-[a:hover]:bg-ground-2"
            >
              <span className="min-w-0 flex-1">
                <Link
                  to="/c/$conversationId"
                  params={{ conversationId: each.conversationId }}
                  className="block truncate font-medium after:absolute after:inset-0 after:content-['']"
                >
                  {each.subject || `#${each.number}`}
                </Link>
                <span className="block truncate text-quiet text-sm">
                  {each.customerName} · {each.did.map(didText).join(', ')}
                </span>
              </span>
              <Moment at={each.at} />
            </li>
          ))}
        </ul>
      )}
      {result.told.length < result.runs && (
        <p className="mt-1 text-quiet text-sm">
          {t('automation.dryRunLatest', { count: result.told.length })}
        </p>
      )}
    </>
  );
}
