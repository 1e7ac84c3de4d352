import { queryOptions } from '@tanstack/react-query';
import type { TimelineItem } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';
import { upsertItem } from './timeline.ts';

export const threadQuery = (noteId: string) =>
  queryOptions({
    queryKey: ['thread', noteId],
    queryFn: async () => (await api.replies(noteId)).items,
  });

/** Puts an answer into the thread it belongs to, where that is loaded. */
export function patchThread(item: TimelineItem): void {
  if (item.threadId === null) return;
  queryClient.setQueryData<TimelineItem[]>(
    threadQuery(item.threadId).queryKey,
    (items) => items && upsertItem(items, item),
  );
}
