import { Link } from '@tanstack/react-router';
import { ApiError } from '@throughline/sdk';
import { AtSign, Bookmark, CircleAlert, Inbox, ListFilter, PartyPopper } from 'lucide-react';
import { useChannels } from '../../api/channels.ts';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

const placeholders = ['a', 'b', 'c', 'd', 'e', 'f'];

export function ListLoading() {
  const t = useTranslate();
  return (
    <div role="status" aria-label={t('core.loading')}>
      {placeholders.map((key) => (
        <div key={key} className="flex h-[52px] flex-col justify-center gap-2 border-b px-4">
          <div className="h-2.5 w-32 rounded bg-ground-3" />
          <div className="h-2.5 w-56 rounded bg-ground-3" />
        </div>
      ))}
    </div>
  );
}

export function ListFailed({
  error,
  search,
  onRetry,
}: {
  error: unknown;
  search: QueueSearch;
  onRetry: () => void;
}) {
  const t = useTranslate();
  // What is wrong with it stands below the filter, in the reader's language.
  if (error instanceof ApiError && error.field('q') !== undefined) {
    const { q: _, ...rest } = search;
    return (
      <EmptyState
        icon={ListFilter}
        title={t('filter.unreadable')}
        action={
          <Link to="/" search={rest} className={buttonClass()}>
            {t('filter.clear')}
          </Link>
        }
      />
    );
  }
  if (error instanceof ApiError && error.code === 'view_not_found') {
    return (
      <EmptyState
        icon={Bookmark}
        title={t('views.gone')}
        action={
          <Link to="/" search={{ view: 'mine' }} className={buttonClass()}>
            {t('views.toQueue')}
          </Link>
        }
      >
        {t('views.goneText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('queue.failed')}
      action={<Button onClick={onRetry}>{t('core.tryAgain')}</Button>}
    >
      {describeError(error, t)}
    </EmptyState>
  );
}

/** Tells apart nothing to do, nothing that matches, and nothing connected yet. */
export function ListEmpty({ search }: { search: QueueSearch }) {
  const t = useTranslate();
  const channels = useChannels();
  const narrowed = search.team ?? search.channel ?? search.label ?? search.q ?? search.saved;
  if (channels.length === 0) {
    return (
      <EmptyState
        icon={Inbox}
        title={t('queue.empty.noChannels')}
        action={
          <Link to="/welcome" className={buttonClass('primary')}>
            {t('core.welcome')}
          </Link>
        }
      >
        {t('queue.empty.noChannelsText')}
      </EmptyState>
    );
  }
  if (narrowed !== undefined) {
    return (
      <EmptyState
        icon={Inbox}
        title={t('queue.empty.narrowed')}
        action={
          search.saved === undefined && (
            <Link to="/" search={{ view: search.view, sort: search.sort }} className={buttonClass()}>
              {t('queue.filter.clear')}
            </Link>
          )
        }
      />
    );
  }
  return (
    <EmptyState
      icon={search.view === 'mine' ? PartyPopper : search.view === 'mentions' ? AtSign : Inbox}
      title={t(`queue.empty.${search.view}`)}
    >
      {search.view === 'mine' && t('queue.empty.mineText')}
      {search.view === 'mentions' && t('queue.empty.mentionsText')}
    </EmptyState>
  );
}
