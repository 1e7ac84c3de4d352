import { type Filter, type FilterNames, formatFilter, withNames } from '@throughline/filter';
import type { QueueSearch } from '../../pages/queue/search.ts';

const is = (field: string, ...values: string[]): Filter => ({ kind: 'is', field, values });
const hour = (field: string): Filter => ({ kind: 'compare', field, operator: '<', value: '1h' });

/** What the numbers count, as filters of the queue: the other half of decision 18. */
export const counted = {
  waiting: [is('state', 'open'), is('is', 'unassigned'), is('awaiting', 'us')],
  open: [is('state', 'open')],
  assigned: [is('state', 'open'), is('is', 'assigned')],
  atRisk: [is('state', 'open'), is('service-level', 'at-risk')],
  breached: [is('state', 'open'), is('service-level', 'breached')],
  arrived: [hour('created')],
  answered: [hour('answered')],
} satisfies Record<string, Filter[]>;

export const live = (types: readonly string[]): Filter => is('type', ...types);
export const deferred = (types: readonly string[]): Filter[] =>
  types.length === 0 ? [] : [{ kind: 'not', part: live(types) }];
export const ofAgent = (agentId: string, ...more: Filter[]): Filter[] => [
  is('state', 'open'),
  is('agent', agentId),
  ...more,
];
export const waitsForUs = is('awaiting', 'us');

/** The filter as people read it. */
export const textOf = (parts: Filter[], names: FilterNames): string =>
  formatFilter(withNames({ kind: 'and', parts }, names));

/** Where the queue shows what a number counts. */
export function placeOf(parts: Filter[], scope: string, names: FilterNames): QueueSearch {
  const mine = scope === 'none' ? [...parts, is('team', 'none')] : parts;
  return {
    view: 'all',
    sort: 'waiting',
    q: textOf(mine, names),
    ...(scope === 'all' || scope === 'none' ? {} : { team: scope }),
  };
}
