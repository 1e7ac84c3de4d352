import type { QueueSort, QueueView } from '@throughline/sdk';
import { AlarmClock, CircleCheck, Inbox, Layers, type LucideIcon, User } from 'lucide-react';
import type { QueueSearch } from '../../pages/queue/search.ts';
import type { QueueFilter } from '../../rows/filter.ts';

export const views: readonly { view: QueueView; icon: LucideIcon }[] = [
  { view: 'mine', icon: User },
  { view: 'unassigned', icon: Inbox },
  { view: 'open', icon: Layers },
  { view: 'snoozed', icon: AlarmClock },
  { view: 'closed', icon: CircleCheck },
];

export const sorts: readonly QueueSort[] = ['waiting', 'newest'];

/** What the address asks the queue to show. */
export function filterOf(search: QueueSearch): QueueFilter {
  return {
    view: search.view,
    sort: search.sort,
    ...(search.team === undefined ? {} : { teamId: search.team }),
    ...(search.channel === undefined ? {} : { channelId: search.channel }),
    ...(search.label === undefined ? {} : { label: search.label }),
  };
}
