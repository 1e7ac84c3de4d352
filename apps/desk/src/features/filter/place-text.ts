import type { Filter, Named } from '@throughline/filter';
import type { QueueView } from '@throughline/sdk';
import type { QueueSearch } from '../../pages/queue/search.ts';
import { joined, textOf } from './edit.ts';

const views: Record<QueueView, string> = {
  mine: 'state:open agent:me',
  unassigned: 'state:open agent:none',
  open: 'state:open',
  at_risk: 'service-level:at-risk,breached',
  snoozed: 'state:snoozed',
  closed: 'state:closed',
  all: '',
  mentions: '',
};

/** All that the queue shows as one filter: the place it is looked at from, and the filter that narrows it. */
export function placeText(
  search: QueueSearch,
  filter: string,
  teams: readonly Named[],
  channels: readonly Named[],
): string {
  const is = (field: string, value: string | undefined): Filter[] =>
    value === undefined ? [] : [{ kind: 'is', field, values: [value] }];
  const nameIn = (list: readonly Named[], id: string | undefined) =>
    list.find((entry) => entry.id === id)?.name ?? id;
  const place = textOf([
    ...is('team', nameIn(teams, search.team)),
    ...is('channel', nameIn(channels, search.channel)),
    ...is('label', search.label),
  ]);
  return joined(joined(views[search.view], place), filter);
}
