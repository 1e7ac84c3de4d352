import type { ConversationDetail } from '@throughline/sdk';
import { ArrowDown } from 'lucide-react';
import { useState } from 'react';
import { loadEarlier } from '../../api/conversation.ts';
import { describeError } from '../../api/describe-error.ts';
import { firstMention } from '../../api/mentions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useOthers } from '../../realtime/others.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { showToast } from '../../ui/toast.tsx';
import { HeldReplies } from '../composer/held-replies.tsx';
import { usePendingMessages } from '../composer/outbox.ts';
import { PendingMessage } from '../composer/pending-message.tsx';
import { firstUnread } from './first-unread.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import { useSought } from './use-sought.ts';
import { useStableScroll } from './use-stable-scroll.ts';

/** One timeline for all channels, oldest first, with what is on its way at the end. */
export function Timeline({ detail, unread }: { detail: ConversationDetail; unread: boolean }) {
  const t = useTranslate();
  const id = detail.conversation.id;
  const items = detail.timeline;
  // Where reading begins is decided when the conversation opens; being seen must not move the mark.
  const [unreadId] = useState(() => (unread ? firstUnread(items) : null));
  const [mentionedId] = useState(() => firstMention(items));
  const sought = useSought(detail);
  const pending = usePendingMessages(id, items, detail.held);
  const { customerTyping } = useOthers(id);
  const [loading, setLoading] = useState(false);
  const earlier = async () => {
    if (loading || !detail.hasEarlier) return;
    setLoading(true);
    try {
      await loadEarlier(id);
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    } finally {
      setLoading(false);
    }
  };
  const { scroller, content, isAway, toEnd } = useStableScroll({
    firstId: items[0]?.id,
    lastId: pending.at(-1)?.clientId ?? detail.held.at(-1)?.id ?? items.at(-1)?.id,
    startAt: sought ?? mentionedId ?? unreadId,
    onNearTop: earlier,
  });
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        role="log"
        aria-label={t('conversation.timeline')}
        className="timeline h-full overflow-y-auto outline-offset-[-2px]"
      >
        <div ref={content} className="flex flex-col gap-4 px-5 pt-5 pb-6 max-md:px-3">
          {detail.hasEarlier && (
            <Button size="small" variant="ghost" className="self-center" busy={loading} onClick={earlier}>
              {t('conversation.earlier')}
            </Button>
          )}
          {items.map((item) => (
            <Unread key={item.id} is={item.id === unreadId && item !== items[0]}>
              <TimelineEntry item={item} />
            </Unread>
          ))}
          <HeldReplies detail={detail} />
          {pending.map((message) => (
            <PendingMessage key={message.clientId} message={message} />
          ))}
          {customerTyping && (
            <p role="status" className="pl-8 text-quiet">
              {t('conversation.customerTyping', {
                name: detail.conversation.customer.name.split(' ')[0] || t('customer.unnamed'),
              })}
            </p>
          )}
        </div>
      </div>
      {isAway && (
        <button
          type="button"
          onClick={toEnd}
          className="absolute bottom-3 left-1/2 flex h-7 -translate-x-1/2 items-center gap-1.5 rounded-full border bg-ground px-3 text-accent text-sm shadow-float"
        >
          <Icon as={ArrowDown} size={14} />
          {t('conversation.newest')}
        </button>
      )}
    </div>
  );
}

function Unread({ is, children }: { is: boolean; children: React.ReactNode }) {
  const t = useTranslate();
  if (!is) return children;
  return (
    <>
      <div className="flex items-center gap-3 text-accent text-sm before:h-px before:flex-1 before:bg-accent/40 after:h-px after:flex-1 after:bg-accent/40">
        {t('conversation.unreadFrom')}
      </div>
      {children}
    </>
  );
}
