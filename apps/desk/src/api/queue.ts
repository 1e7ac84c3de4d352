import { queryOptions, useQuery } from '@tanstack/react-query';
import { dependsOnTime } from '@throughline/filter';
import type { Channel, QueueCounts } from '@throughline/sdk';
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Looker, QueueFilter } from '../rows/filter.ts';
import { QueueList, type QueueListState } from '../rows/queue-list.ts';
import { rows } from '../rows/rows.ts';
import { channelsQuery } from './channels.ts';
import { api } from './client.ts';
import { meQuery } from './people.ts';
import { queryClient } from './query-client.ts';

/** Rows a page of the queue. */
const pageSize = 100;
/** How often a list that changes by the mere passing of time is looked at, milliseconds. */
const passingTime = 30_000;
/** Lists kept warm, so that going back to a view is instant. */
const keptLists = 12;

export const countsQuery = queryOptions({ queryKey: ['counts'], queryFn: api.counts });

export function useCounts(): QueueCounts | undefined {
  return useQuery(countsQuery).data;
}

export function currentLooker(): Looker {
  const me = queryClient.getQueryData(meQuery.queryKey);
  return { agentId: me?.id ?? '', teamIds: me?.teamIds ?? [] };
}

const lists = new Map<string, QueueList>();
const noChannels: Channel[] = [];

/** The list of a filter, made and loaded on first use. */
export function queueList(filter: QueueFilter): QueueList {
  const { tree, ...asked } = filter;
  const key = JSON.stringify([
    filter.view,
    filter.teamId,
    filter.channelId,
    filter.label,
    filter.q,
    filter.savedView,
    tree,
    filter.sort,
  ]);
  const known = lists.get(key);
  if (known) return known;
  const list = new QueueList(filter, {
    rows,
    fetchPage: (cursor) =>
      api.queue({ ...asked, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
    looker: currentLooker,
    now: () => Date.now(),
    channels: () => queryClient.getQueryData(channelsQuery.queryKey) ?? noChannels,
  });
  lists.set(key, list);
  const oldest = lists.keys().next().value;
  if (lists.size > keptLists && oldest !== undefined) lists.delete(oldest);
  void list.refresh();
  return list;
}

rows.onChange((_before, after, own) => {
  for (const list of lists.values()) list.notice(after, own);
});

/** The agent was told of something: only the server knows where that is. */
export function peekMentions(): void {
  for (const list of lists.values()) if (list.filter.view === 'mentions') void list.peek();
}

/** After a gap too long to stream. A list that nobody looks at is loaded anew as well: it would never learn otherwise. */
export function reloadQueueLists(): void {
  for (const list of lists.values()) void list.refresh();
}

export function useQueueList(filter: QueueFilter): [QueueList, QueueListState] {
  const list = queueList(filter);
  const state = useSyncExternalStore(list.subscribe, () => list.state);
  // Shown again, before it is painted: what left is not met a second time.
  useLayoutEffect(() => list.tidy(), [list]);
  useEffect(() => {
    if (list.state.status === 'failed') void list.refresh();
  }, [list]);
  useEffect(() => {
    if (!list.filter.tree || !dependsOnTime(list.filter.tree)) return;
    const timer = setInterval(() => void list.peek(), passingTime);
    return () => clearInterval(timer);
  }, [list]);
  return [list, state];
}
