import { useQuery } from '@tanstack/react-query';
import { ApiError, type ConversationRow } from '@throughline/sdk';
import { CircleAlert } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useEffect } from 'react';
import { markSeen } from '../../api/commands.ts';
import { conversationQuery } from '../../api/conversation.ts';
import { describeError } from '../../api/describe-error.ts';
import { markMentionsSeen, useHasMention } from '../../api/mentions.ts';
import { usePreference, useSetPreference } from '../../api/preferences.ts';
import { selection } from '../../api/selection.ts';
import { useTranslate, withTexts } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useRow } from '../../rows/rows.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Composer } from '../composer/composer.tsx';
import { CustomerBeside } from '../customer/customer-beside.tsx';
import { useCustomerSheet } from '../customer/customer-sheet.ts';
import { MacrosLater } from '../macros/macros-later.tsx';
import { MergeDialogs } from '../merge/merge-dialogs.tsx';
import { Forward } from '../outside/forward.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';
import { ConversationHeader } from './conversation-header.tsx';
import { Timeline } from './timeline.tsx';
import { useViewing } from './use-viewing.ts';

const CallbackNotice = lazy(
  withTexts(['conversation', 'waiting'], () => import('../callback/callback-notice.tsx')),
);

const AgentSide = lazy(withTexts(['supervision'], () => import('../supervision/agent-side.tsx')));
const MatterNotice = lazy(
  withTexts(
    ['conversation', 'flood', 'incidents', 'sentences', 'settings'],
    () => import('../incidents/matter-notice.tsx'),
  ),
);

/** One customer's conversation over all channels, the composer docked below, the customer beside it. */
export default function ConversationPane({ id: wanted }: { id: string }) {
  // While keys race through the queue, the pane may lag a frame; the row's mark must not.
  const id = useDeferredValue(wanted);
  const t = useTranslate();
  const row = useRow(id);
  const { data: detail, error, refetch } = useQuery(conversationQuery(id));
  const panelOpen = usePreference('panelOpen');
  const setPreference = useSetPreference();
  const sheet = useCustomerSheet();
  useAction('panel', () => {
    if (!sheet.narrow) setPreference('panelOpen', !panelOpen);
    else if (!sheet.open) sheet.show();
  });
  useSurvivor(row);
  useViewing(id);
  useSeen(id, row?.unread ?? false, markSeen);
  useSeen(id, useHasMention(id), markMentionsSeen);
  if (error && !detail) {
    const gone = error instanceof ApiError && error.status === 404;
    return (
      <div className="flex-1">
        <EmptyState
          icon={CircleAlert}
          title={t(gone ? 'conversation.gone' : 'conversation.failed')}
          action={!gone && <Button onClick={() => void refetch()}>{t('core.tryAgain')}</Button>}
        >
          {describeError(error, t)}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <section aria-label={t('conversation.title')} className="relative flex min-w-0 flex-1 flex-col">
        {row && <ConversationHeader row={row} />}
        <Suspense>
          {row?.callback && <CallbackNotice key={`callback ${id}`} row={row} phone={row.callback} />}
        </Suspense>
        <Suspense>{row && <MatterNotice key={`matter ${id}`} row={row} />}</Suspense>
        {/* Siblings need keys of their own: with the same one a timeline stays when its conversation is left. */}
        {detail ? (
          <Timeline key={`timeline ${id}`} detail={detail} unread={row?.unread ?? false} />
        ) : (
          <div className="flex-1" />
        )}
        {row && <MacrosLater key={`macros ${id}`} targets={[row]} />}
        {detail && row && <MergeDialogs key={`merge ${id}`} detail={detail} row={row} />}
        <Suspense>{detail && <AgentSide key={`side ${id}`} detail={detail} />}</Suspense>
        {detail && <Forward key={`forward ${id}`} detail={detail} />}
        {detail && row && <Composer key={`composer ${id}`} detail={detail} row={row} />}
      </section>
      {row && <CustomerBeside customerId={row.customer.id} conversationId={id} beside={panelOpen} />}
    </>
  );
}

/** Who looks at a conversation that was merged is brought to the one it stands in now. */
function useSurvivor(row: ConversationRow | undefined): void {
  const open = useOpenConversation();
  const survivor = row?.mergedInto ?? null;
  const id = row?.id;
  useEffect(() => {
    if (survivor !== null && selection.get() === id) open(survivor, true);
  }, [survivor, id, open]);
}

/** Seen means: open, with the page in front of someone. */
function useSeen(id: string, unread: boolean, mark: (id: string) => void): void {
  useEffect(() => {
    if (!unread) return;
    const see = () => {
      if (document.visibilityState === 'visible') mark(id);
    };
    // A row that is only passed on the way down with the keys has not been read.
    const timer = setTimeout(see, 700);
    document.addEventListener('visibilitychange', see);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', see);
    };
  }, [id, unread, mark]);
}
