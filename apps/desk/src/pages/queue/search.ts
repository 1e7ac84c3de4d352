import type { SearchSchemaInput } from '@tanstack/react-router';
import type { QueueSort, QueueView } from '@throughline/sdk';

/** The queue's state in the address: what is shown, and how it is ordered. */
export interface QueueSearch {
  view: QueueView;
  team?: string;
  channel?: string;
  label?: string;
  sort: QueueSort;
}

const views: readonly string[] = ['mine', 'unassigned', 'open', 'snoozed', 'closed'] satisfies QueueView[];

/** Reads the address leniently: what does not fit falls back to the queue's beginning. */
export function readQueueSearch(search: Partial<QueueSearch> & SearchSchemaInput): QueueSearch {
  return {
    view: isView(search.view) ? search.view : 'mine',
    sort: search.sort === 'newest' ? 'newest' : 'waiting',
    ...textEntry('team', search.team),
    ...textEntry('channel', search.channel),
    ...textEntry('label', search.label),
  };
}

function isView(value: unknown): value is QueueView {
  return typeof value === 'string' && views.includes(value);
}

function textEntry<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' && value !== '' ? ({ [name]: value } as Record<Name, string>) : {};
}
