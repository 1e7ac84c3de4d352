import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { describeError } from '../../../api/describe-error.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Shows the skeleton, then the data; a failure in words with a way to try again. Data once shown stays. */
export function Loaded<Data>({
  query,
  skeleton,
  children,
}: {
  query: UseQueryResult<Data>;
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
}) {
  const t = useTranslate();
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return skeleton;
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('core.error.title')}
      action={<Button onClick={() => void query.refetch()}>{t('core.tryAgain')}</Button>}
    >
      {describeError(query.error, t)}
    </EmptyState>
  );
}
