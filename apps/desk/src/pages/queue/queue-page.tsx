import { Outlet, useSearch } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { followCounts } from '../../api/follow-counts.ts';
import { followViewCounts } from '../../api/follow-view-counts.ts';
import { prefetchBulkBar } from '../../features/bulk/bulk-later.tsx';
import { prefetchViewDialog } from '../../features/filter/view-dialog-later.tsx';
import { useLeaveConversation, useOpenedConversation } from '../../features/queue/open-conversation.ts';
import { QueueListPane } from '../../features/queue/queue-list-pane.tsx';
import { ViewsPane } from '../../features/queue/views-pane.tsx';
import { useTranslate, withTexts } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { cx } from '../../ui/class-names.ts';
import { whenIdle } from '../../ui/deferred.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

const loadConversationPane = withTexts(
  ['conversation', 'flood', 'mentions', 'moments', 'outside', 'replies', 'sending', 'sentences'],
  () => import('../../features/conversation/conversation-pane.tsx'),
);
const ConversationPane = lazy(loadConversationPane);

/** Home: views, list and the conversation. A phone shows one of list and conversation. */
export function QueuePage() {
  const search = useSearch({ from: '/desk/queue' });
  const opened = useOpenedConversation();
  const leave = useLeaveConversation();
  useAction('back', leave, opened !== null);
  useEffect(() => followCounts(), []);
  useEffect(() => followViewCounts(), []);
  useEffect(() => whenIdle(prefetchParts), []);
  return (
    <div className="flex min-h-0 min-w-0 flex-1">
      <ViewsPane search={search} />
      <div className={cx('flex', opened !== null ? 'max-md:hidden' : 'max-md:min-w-0 max-md:flex-1')}>
        <QueueListPane search={search} />
      </div>
      <main className={cx('flex min-w-0 flex-1', opened === null && 'max-md:hidden')}>
        <Suspense>{opened === null ? <NothingOpen /> : <ConversationPane id={opened} />}</Suspense>
      </main>
      <Outlet />
    </div>
  );
}

/** The first conversation opens as fast as the second. */
function prefetchParts(): void {
  for (const load of [loadConversationPane, prefetchBulkBar, prefetchViewDialog]) void load().catch(() => {});
}

function NothingOpen() {
  const t = useTranslate();
  return (
    <div className="flex-1">
      <EmptyState icon={MessagesSquare} title={t('queue.nothingOpen')}>
        {t('queue.nothingOpenText')}
      </EmptyState>
    </div>
  );
}
