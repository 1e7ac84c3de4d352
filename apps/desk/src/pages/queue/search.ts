import type { SearchSchemaInput } from '@tanstack/react-router';
import type { QueueSort, QueueView } from '@throughline/sdk';

/** The queue's state in the address: what is shown, and how it is ordered. */
export interface QueueSearch {
  view: QueueView;
  team?: string;
  channel?: string;
  label?: string;
  /** A filter text; beside a saved view it is what that view was changed to. */
  q?: string;
  /** Id of a saved view. */
  saved?: string;
  sort: QueueSort;
}

const views: readonly string[] = [
  'mine',
  'unassigned',
  'open',
  'at_risk',
  'snoozed',
  'closed',
  'all',
  'mentions',
] satisfies QueueView[];

/** Reads the address leniently: what does not fit falls back to the queue's beginning. */
export function readQueueSearch(search: Partial<QueueSearch> & SearchSchemaInput): QueueSearch {
  const whole = search.saved !== undefined || search.q !== undefined;
  return {
    view: isView(search.view) ? search.view : whole ? 'all' : 'mine',
    sort: search.sort === 'newest' || search.sort === 'due' ? search.sort : 'waiting',
    ...textEntry('team', search.team),
    ...textEntry('channel', search.channel),
    ...textEntry('label', search.label),
    ...textEntry('saved', search.saved),
    // Empty it means something beside a saved view: its filter taken away.
    ...(typeof search.q === 'string' && (search.q !== '' || search.saved) ? { q: search.q } : {}),
  };
}

function isView(value: unknown): value is QueueView {
  return typeof value === 'string' && views.includes(value);
}

function textEntry<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' && value !== '' ? ({ [name]: value } as Record<Name, string>) : {};
}
