import { queryOptions, useQuery } from '@tanstack/react-query';
import type { DeskEvent, TimelineItem } from '@throughline/sdk';
import { useCallback, useSyncExternalStore } from 'react';
import { api } from './client.ts';
import { meQuery } from './people.ts';
import { queryClient } from './query-client.ts';
import { countsQuery, peekMentions } from './queue.ts';
import { createValue } from './value.ts';

/** Conversations with something the agent was told of and has not seen. */
const mentionedIn = createValue<ReadonlySet<string>>(new Set());
/** The latest note somebody told the agent of while the desk was open. */
export const latestMention = createValue<DeskEvent | null>(null);

export const mentionsQuery = queryOptions({
  queryKey: ['mentions'],
  queryFn: async () => {
    const { items } = await api.mentions();
    mentionedIn.set(new Set(items.map((mention) => mention.conversationId)));
    return items;
  },
});

export function useIsMentioned(conversationId: string): boolean {
  return useSyncExternalStore(
    mentionedIn.subscribe,
    useCallback(() => mentionedIn.get().has(conversationId), [conversationId]),
  );
}

/** Something in the timeline itself waits to be seen; what stands in threads is seen when those are opened. */
export function useHasMention(conversationId: string): boolean {
  const { data } = useQuery(mentionsQuery);
  return (
    data?.some((mention) => mention.conversationId === conversationId && mention.threadId === null) ?? false
  );
}

/** Silent, and tried again with the next look when it fails. */
export function markMentionsSeen(conversationId: string): void {
  api.mentionsSeen(conversationId, null).catch(() => {});
}

/** Of the items shown the first the agent was told of and has not seen, or that has such an answer below it. */
export function firstMention(items: readonly TimelineItem[]): string | null {
  const mentions = queryClient.getQueryData(mentionsQuery.queryKey) ?? [];
  const wanted = new Set(mentions.map((mention) => mention.threadId ?? mention.messageId));
  return items.find((item) => wanted.has(item.id))?.id ?? null;
}

/** Takes what the stream tells of mentions: own ones are news, and so is having seen them elsewhere. */
export function applyMention(event: DeskEvent): void {
  const me = queryClient.getQueryData(meQuery.queryKey)?.id ?? '';
  const told = event.data.agentIds;
  const isNews = Array.isArray(told) && told.includes(me);
  if (!isNews && event.data.agentId !== me) return;
  if (isNews) {
    latestMention.set(event);
    peekMentions();
  }
  void queryClient.invalidateQueries({ queryKey: mentionsQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: countsQuery.queryKey });
}
