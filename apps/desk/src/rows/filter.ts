import { type Filter, matches } from '@throughline/filter';
import type { Channel, ConversationRow, QueueSort, QueueView } from '@throughline/sdk';

/** What a queue list shows. */
export interface QueueFilter {
  view: QueueView;
  teamId?: string;
  channelId?: string;
  label?: string;
  /** In the filter language, with names: what the server is asked for unless it is a saved view's. */
  q?: string;
  savedView?: string;
  /** What either of them means, with ids. */
  tree?: Filter;
  sort: QueueSort;
}

/** Who looks at a list. */
export interface Looker {
  agentId: string;
  teamIds: readonly string[];
}

export type Belongs = 'yes' | 'no' | 'unknown';

/** Whether a row is in a view, apart from team, channel and label. */
export function isInView(row: ConversationRow, view: QueueView, agentId: string): boolean {
  switch (view) {
    case 'mine':
      return row.state === 'open' && row.agentId === agentId;
    case 'unassigned':
      return row.state === 'open' && row.agentId === null;
    case 'at_risk':
      return row.due?.state === 'at_risk' || row.due?.state === 'breached';
    case 'all':
      return row.mergedInto === null;
    case 'mentions':
      // A row does not tell who was told of what in it: the list knows what the server gave it.
      return false;
    case 'open':
    case 'snoozed':
      return row.state === view;
    case 'closed':
      return row.state === view && row.mergedInto === null;
  }
}

/**
 * Whether a row belongs into a list. Rows know channel types, not channels: with several channels of a type
 * only the server can tell.
 *
 * @param now milliseconds since the epoch
 */
export function belongs(
  row: ConversationRow,
  filter: QueueFilter,
  looker: Looker,
  channels: readonly Channel[],
  now: number,
): Belongs {
  if (!isInView(row, filter.view, looker.agentId)) return 'no';
  if (filter.teamId !== undefined && row.teamId !== filter.teamId) return 'no';
  if (filter.label !== undefined && !row.labels.includes(filter.label)) return 'no';
  const matched = filter.tree ? matches(filter.tree, row, { ...looker, now }) : 'yes';
  if (matched === 'no' || filter.channelId === undefined) return matched;
  const used = usesChannel(row, filter.channelId, channels);
  return used === 'yes' ? matched : used;
}

function usesChannel(row: ConversationRow, channelId: string, channels: readonly Channel[]): Belongs {
  const channel = channels.find((entry) => entry.id === channelId);
  if (!channel) return 'unknown';
  if (!row.channelTypes.includes(channel.type)) return 'no';
  return channels.filter((entry) => entry.type === channel.type).length === 1 ? 'yes' : 'unknown';
}

/** The queue's order: negative when `one` stands above `other`. */
export function compareRows(one: ConversationRow, other: ConversationRow, sort: QueueSort): number {
  if (sort === 'newest') return other.lastMessageAt.localeCompare(one.lastMessageAt);
  // What is not due stands after everything that is; '9' is later than any year.
  if (sort === 'due') return (one.due?.at ?? '9').localeCompare(other.due?.at ?? '9');
  if (one.waitingSince === null && other.waitingSince === null) {
    return other.lastMessageAt.localeCompare(one.lastMessageAt);
  }
  if (one.waitingSince === null) return 1;
  if (other.waitingSince === null) return -1;
  return one.waitingSince.localeCompare(other.waitingSince);
}
