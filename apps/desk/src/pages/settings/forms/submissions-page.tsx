import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Form, Submission } from '@throughline/sdk';
import { Inbox } from 'lucide-react';
import { formQuery } from '../../../api/forms.ts';
import { useCan } from '../../../api/permissions.ts';
import { releaseSubmission, submissionsQuery } from '../../../api/submissions.ts';
import { Files } from '../../../features/conversation/files.tsx';
import { FormTable, formStateText } from '../../../features/conversation/form-table.tsx';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { FormFrame } from './form-frame.tsx';
import { filterOf, shownOf, shows } from './model/submission-filter.ts';

/** What came in by a form: being filled in, sent, left half-way, held as spam. */
export function SubmissionsPage() {
  const t = useTranslate();
  const { formId } = useParams({ from: '/desk/settings/forms/$formId/submissions' });
  const query = useQuery(formQuery(formId));
  return (
    <FormFrame form={query.data} title={t('settings.forms')} back="/settings/forms">
      <div className="min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable]">
        <div className="max-w-3xl px-4 py-4 pb-16 sm:px-6">
          <Loaded query={query} skeleton={<RowsSkeleton rows={5} />}>
            {(form) => <Submissions form={form} />}
          </Loaded>
        </div>
      </div>
    </FormFrame>
  );
}

function Submissions({ form }: { form: Form }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const search = useSearch({ from: '/desk/settings/forms/$formId/submissions' });
  const show = shownOf(search.show);
  const list = useInfiniteQuery(submissionsQuery(form.id, filterOf[show]));
  return (
    <>
      <fieldset className="mb-3 flex flex-wrap gap-1">
        <legend className="sr-only">{t('forms.submissions.show')}</legend>
        {shows.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === show}
            onClick={() =>
              void navigate({
                to: '/settings/forms/$formId/submissions',
                params: { formId: form.id },
                search: one === 'all' ? {} : { show: one },
                replace: true,
              })
            }
            className="h-7 rounded-md px-2.5 text-ink-2 hover:bg-ground-3 aria-pressed:bg-ground-3 aria-pressed:font-medium aria-pressed:text-ink"
          >
            {t(`forms.show.${one}`)}
          </button>
        ))}
      </fieldset>
      <Loaded query={list} skeleton={<RowsSkeleton rows={5} />}>
        {({ pages }) =>
          pages.every((page) => page.items.length === 0) ? (
            <EmptyState icon={Inbox} title={t('forms.submissions.empty')}>
              {t(`forms.submissions.empty.${show}`)}
            </EmptyState>
          ) : (
            <>
              <ul aria-label={t('forms.tab.submissions')} className="flex flex-col gap-3">
                {pages
                  .flatMap((page) => page.items)
                  .map((submission) => (
                    <SubmissionCard key={submission.id} form={form} submission={submission} />
                  ))}
              </ul>
              {list.hasNextPage && (
                <Button
                  className="mt-4"
                  busy={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t('forms.submissions.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function SubmissionCard({ form, submission }: { form: Form; submission: Submission }) {
  const t = useTranslate();
  const mayManage = useCan()('forms:manage');
  const held = submission.spam.verdict === 'held';
  return (
    <li className="rounded-lg border p-3">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        {held ? (
          <Chip tone="warning">{t('forms.held')}</Chip>
        ) : (
          <Chip className="max-w-none">{formStateText(submission, t)}</Chip>
        )}
        <span className="text-quiet text-sm">
          <Moment at={submission.submittedAt ?? submission.updatedAt} />
        </span>
        <span className="flex-1" />
        {held && mayManage && (
          <Button size="small" onClick={() => void releaseSubmission(form.id, submission.id)}>
            {t('forms.release')}
          </Button>
        )}
        {submission.conversationId && (
          <Link
            to="/c/$conversationId"
            params={{ conversationId: submission.conversationId }}
            className={buttonClass('secondary', 'small')}
          >
            {t('forms.openConversation')}
          </Link>
        )}
      </div>
      {held && (
        <p className="mb-2 text-ink-2 text-sm">
          {t('forms.heldBecause')} {submission.spam.reasons.map((reason) => spamText(reason, t)).join(', ')}.
        </p>
      )}
      <FormTable form={submission} />
      {submission.files.length > 0 && <Files files={submission.files} />}
      {(submission.consents.length > 0 || submission.pageUrl) && (
        <dl className="mt-2 flex flex-col gap-0.5 text-quiet text-sm">
          {submission.consents.map((consent) => (
            <div key={`${consent.at}-${consent.purpose}`} className="break-words">
              <dt className="inline">
                {t(consent.given ? 'forms.consent.given' : 'forms.consent.withdrawn', {
                  purpose: consent.purpose,
                })}
              </dt>{' '}
              <dd className="inline">
                “{consent.wording}” · <Moment at={consent.at} />
              </dd>
            </div>
          ))}
          {submission.pageUrl && (
            <div className="break-all">
              <dt className="inline">{t('forms.filledInOn')}</dt>{' '}
              <dd className="inline">{submission.pageUrl}</dd>
            </div>
          )}
        </dl>
      )}
    </li>
  );
}

const spamReasons = ['trap_filled', 'wrong_proof', 'no_proof', 'many_links'] as const;

function spamText(reason: string, t: ReturnType<typeof useTranslate>): string {
  const known = spamReasons.find((one) => one === reason);
  return known ? t(`forms.spam.${known}`) : reason;
}
