import { useLocation } from '@tanstack/react-router';
import type { ConversationDetail } from '@throughline/sdk';
import { useEffect } from 'react';
import { loadEarlier } from '../../api/conversation.ts';

/** How long the item that was looked for stands out, milliseconds. */
const shownFor = 2500;

/** The item the address names, once it is there; earlier pages are loaded until it is. */
export function useSought({ conversation, timeline, hasEarlier }: ConversationDetail): string | null {
  const wanted = useLocation({ select: (location) => location.hash });
  const there = timeline.some((item) => item.id === wanted);
  const first = timeline[0]?.id ?? '';
  // Ids grow with time: what is later than the first one shown is not among the earlier ones.
  const isEarlier = /^[0-9a-f-]{36}$/.test(wanted) && wanted < first && hasEarlier;
  useEffect(() => {
    // Who cannot load them sees the latest page, and may scroll up to try again.
    if (isEarlier && first !== '') void loadEarlier(conversation.id).catch(() => {});
  }, [isEarlier, conversation.id, first]);
  useEffect(() => {
    if (!there) return;
    const shown = document.querySelector(`[data-item="${CSS.escape(wanted)}"]`);
    shown?.animate(
      [
        { background: 'var(--accent-tint)' },
        { background: 'var(--accent-tint)', offset: 0.6 },
        { background: 'transparent' },
      ],
      { duration: shownFor },
    );
  }, [there, wanted]);
  return there ? wanted : null;
}
