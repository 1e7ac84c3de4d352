import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { CircleAlert, SearchX } from 'lucide-react';
import { describeError } from '../api/describe-error.ts';
import { useTranslate } from '../i18n/index.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** Nothing for the first moment: a spinner that flashes is worse than a still page. */
export function LoadingPage() {
  return <div className="h-full bg-ground" aria-busy="true" />;
}

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('core.error.title')}
      action={<Button onClick={reset}>{t('core.tryAgain')}</Button>}
    >
      {describeError(error, t)}
    </EmptyState>
  );
}

export function NotFoundPage() {
  const t = useTranslate();
  return (
    <EmptyState
      icon={SearchX}
      title={t('core.notFound.title')}
      action={
        <Link to="/" className={buttonClass()}>
          {t('core.notFound.home')}
        </Link>
      }
    >
      {t('core.notFound.text')}
    </EmptyState>
  );
}
