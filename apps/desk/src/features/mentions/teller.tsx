import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { latestMention, mentionsQuery } from '../../api/mentions.ts';
import { selection } from '../../api/selection.ts';
import { useTranslate } from '../../i18n/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { useOpenHit } from '../search/open-hit.ts';

/** How long a mention is offered, milliseconds: long enough to end the sentence one is writing. */
const shownFor = 12_000;

/** Says who mentions the agent and where, unless they are looking at it. */
export function Teller() {
  const t = useTranslate();
  const open = useOpenHit();
  useQuery(mentionsQuery);
  const news = useSyncExternalStore(latestMention.subscribe, latestMention.get);
  const tell = useEffectEvent(() => {
    const item = news?.item;
    if (!item) return;
    const isLookedAt = selection.get() === item.conversationId && document.visibilityState === 'visible';
    if (isLookedAt && item.threadId === null) return;
    showToast({
      id: 'mention',
      timeout: shownFor,
      text: t(item.threadId === null ? 'mentions.told' : 'mentions.toldInThread', {
        name: item.author.name,
        text: item.text.slice(0, 120),
      }),
      action: {
        label: t('mentions.show'),
        run: () => open(item.conversationId, item.threadId ?? item.id),
      },
    });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each that comes.
  useEffect(tell, [news]);
  return null;
}
