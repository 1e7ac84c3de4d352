import { infiniteQueryOptions } from '@tanstack/react-query';
import type { SubmissionQuery } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

const pageSize = 25;
/** People type while the page is open: it asks again, in milliseconds. */
const freshEvery = 10_000;

/** Newest first, page by page. */
export const submissionsQuery = (formId: string, filter: Pick<SubmissionQuery, 'state' | 'verdict'>) =>
  infiniteQueryOptions({
    queryKey: ['submissions', formId, filter],
    queryFn: ({ pageParam }) =>
      api.submissions(formId, {
        ...filter,
        limit: pageSize,
        ...(pageParam ? { before: pageParam } : {}),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: freshEvery,
    refetchOnMount: 'always',
  });

/** Lets a held submission become a message. */
export async function releaseSubmission(formId: string, submissionId: string): Promise<void> {
  try {
    await api.releaseSubmission(formId, submissionId);
    showToast({ text: translate('forms.released') });
  } catch (error) {
    showToast({ kind: 'error', text: describeError(error, translate) });
  }
  await queryClient.invalidateQueries({ queryKey: ['submissions', formId] });
  await queryClient.invalidateQueries({ queryKey: ['forms'] });
}
