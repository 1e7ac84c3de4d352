import { queryOptions } from '@tanstack/react-query';
import type { ConversationDetail, OwnDraft, TimelineItem } from '@throughline/sdk';
import { rows } from '../rows/rows.ts';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';
import { mergeEarlier, upsertItem } from './timeline.ts';

/** Conversations to be loaded afresh as a whole, without the earlier pages held of them. */
const moved = new Set<string>();

const conversationKey = (id: string) => ['conversation', id] as const;

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: conversationKey(id),
    queryFn: async ({ signal }): Promise<ConversationDetail> => {
      const detail = await api.conversation(id, signal);
      rows.put([detail.conversation]);
      if (moved.delete(id)) return detail;
      return keepEarlier(detail, queryClient.getQueryData<ConversationDetail>(conversationKey(id)));
    },
    // Timelines of conversations nobody looks at are dropped after a while; the stream patches those kept.
    gcTime: 10 * 60_000,
  });
}

/** Loading afresh must not take away the earlier pages someone scrolled up to. */
function keepEarlier(fresh: ConversationDetail, held: ConversationDetail | undefined): ConversationDetail {
  const first = fresh.timeline[0];
  const index = first && held ? held.timeline.findIndex((item) => item.id === first.id) : -1;
  if (!held || index <= 0) return fresh;
  return {
    ...fresh,
    timeline: [...held.timeline.slice(0, index), ...fresh.timeline],
    hasEarlier: held.hasEarlier,
  };
}

/** Puts an item from the stream or an answer into its timeline, where that is loaded. */
export function patchTimeline(item: TimelineItem): void {
  change(item.conversationId, (detail) => ({ ...detail, timeline: upsertItem(detail.timeline, item) }));
}

/** Puts the agent's draft as it stands now into its conversation, where that is loaded; `gone` names one that went. */
export function patchDraft(id: string, draft: OwnDraft | null, gone: string | null): void {
  change(id, (detail) =>
    draft === null && gone !== null && detail.draft?.revision !== gone ? detail : { ...detail, draft },
  );
}

/** Loads the page before the first item shown. */
export async function loadEarlier(id: string): Promise<void> {
  const first = queryClient.getQueryData<ConversationDetail>(conversationKey(id))?.timeline[0];
  if (!first) return;
  const page = await api.earlier(id, first.id);
  change(id, (detail) => ({
    ...detail,
    timeline: mergeEarlier(page.items, detail.timeline),
    hasEarlier: page.hasEarlier,
  }));
}

/** Asks again for a conversation whose messages came from elsewhere or went there, where it is loaded. */
export function refreshConversation(id: string): void {
  // Its earlier pages may lack what came in between them: they are loaded again when somebody scrolls up.
  queryClient.removeQueries({ queryKey: conversationKey(id), type: 'inactive' });
  moved.add(id);
  void queryClient.invalidateQueries({ queryKey: conversationKey(id) });
}

/** Asks again how a customer can be answered, in whichever conversation of theirs is loaded; null asks for everybody. */
export function refreshReplyOptions(customerId: string | null): void {
  void queryClient.invalidateQueries({
    queryKey: ['conversation'],
    predicate: ({ state }) =>
      customerId === null ||
      (state.data as ConversationDetail | undefined)?.conversation.customer.id === customerId,
  });
}

function change(id: string, update: (detail: ConversationDetail) => ConversationDetail): void {
  queryClient.setQueryData<ConversationDetail>(conversationKey(id), (detail) => detail && update(detail));
}
