import type { DeskEvent } from '@throughline/sdk';
import { cannedRepliesQuery } from '../api/canned-replies.ts';
import { channelsQuery } from '../api/channels.ts';
import {
  conversationQuery,
  patchTimeline,
  refreshConversation,
  refreshReplyOptions,
} from '../api/conversation.ts';
import { customerPanelKey } from '../api/customers.ts';
import { incidentsKey, matterKey } from '../api/matter-key.ts';
import { applyMention } from '../api/mentions.ts';
import { offersQuery } from '../api/offers.ts';
import { agentsQuery, meQuery, teamsQuery } from '../api/people.ts';
import { queryClient } from '../api/query-client.ts';
import { relatedKey } from '../api/related-key.ts';
import { skillsQuery } from '../api/skills.ts';
import { patchThread } from '../api/threads.ts';
import { viewCountsQuery, viewsQuery } from '../api/views.ts';
import { rows } from '../rows/rows.ts';
import { supervisionNews } from './supervision-news.ts';

/** Reloads of whole resources that seldom change, by the first word of the event type. */
const reloads: Record<string, readonly (readonly string[])[]> = {
  channel: [channelsQuery.queryKey],
  connector: [['connectors']],
  team: [teamsQuery.queryKey],
  skill: [skillsQuery.queryKey],
  agent: [agentsQuery.queryKey, meQuery.queryKey, ['roles']],
  role: [['roles'], meQuery.queryKey],
  canned_reply: [cannedRepliesQuery.queryKey],
  supervision: [['supervision-policy']],
  incident: [incidentsKey],
  view: [viewsQuery.queryKey, viewCountsQuery.queryKey],
  segment: [['segments'], ['customer-words'], ['customer-list']],
  profiles: [['profile-settings'], ['customer-words'], ['customer-list']],
};

/** Takes what the stream tells into the caches. Applying an event twice does no harm. */
export function applyEvents(events: readonly DeskEvent[]): void {
  for (const event of events) {
    if (event.conversation) rows.put([event.conversation]);
    if (event.item?.threadId) patchThread(event.item);
    else if (event.item) patchTimeline(event.item);
    supervisionNews.tell(event);
    if (event.type.startsWith('reply.') && event.conversationId !== null)
      void queryClient.invalidateQueries({ queryKey: conversationQuery(event.conversationId).queryKey });
    reload(event);
  }
}

/** Messages went from one conversation to another, or two of them know each other now. */
const moves = ['conversation.merged', 'conversation.unmerged', 'conversation.split', 'conversation.unsplit'];
const relations = ['conversation.related', 'conversation.unrelated'];

/** Two customers became one, or two again. */
const joins = ['customer.joined', 'customer.parted', 'customer.told_apart'];
/** How a customer can be answered is another now. */
const ways = [...joins, 'customer.wishes_changed'];

function reload(event: DeskEvent): void {
  if (event.type.startsWith('agent.mention')) {
    applyMention(event);
    return;
  }
  const subject = event.type.split('.')[0] ?? '';
  // Offers of others are no news here: with many agents there is one all the time.
  if (
    ['offer', 'hold'].includes(subject) &&
    event.data.agentId === queryClient.getQueryData(meQuery.queryKey)?.id
  )
    void queryClient.invalidateQueries({ queryKey: offersQuery.queryKey });
  if (event.conversationId !== null && moves.includes(event.type)) {
    refreshConversation(event.conversationId);
    if (event.customerId !== null)
      void queryClient.invalidateQueries({ queryKey: customerPanelKey(event.customerId) });
  }
  if (event.conversationId !== null && [...moves, ...relations].includes(event.type))
    void queryClient.invalidateQueries({ queryKey: relatedKey(event.conversationId) });
  if (['matter', 'incident', 'message'].includes(subject) || moves.includes(event.type))
    void queryClient.invalidateQueries({ queryKey: matterKey(event.conversationId) });
  for (const queryKey of reloads[subject] ?? []) void queryClient.invalidateQueries({ queryKey });
  if (event.customerId !== null && ['customer', 'identity', 'submission'].includes(subject)) {
    void queryClient.invalidateQueries({ queryKey: customerPanelKey(event.customerId) });
  }
  // What a connected system knows of the customer, and what was asked of it.
  if (event.customerId !== null && ['connector', 'action'].includes(subject))
    void queryClient.invalidateQueries({ queryKey: ['connector-panels', event.customerId] });
  // A new address, a bounce or a channel switched off changes how the customer can be answered.
  if (event.customerId !== null && (subject === 'identity' || ways.includes(event.type)))
    refreshReplyOptions(event.customerId);
  if (joins.includes(event.type) && typeof event.data.from === 'string')
    void queryClient.invalidateQueries({ queryKey: customerPanelKey(event.data.from) });
  if (subject === 'channel') refreshReplyOptions(null);
}
