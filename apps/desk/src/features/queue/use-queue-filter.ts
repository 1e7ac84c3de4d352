import { useNavigate } from '@tanstack/react-router';
import type { SavedView } from '@throughline/sdk';
import { useMemo } from 'react';
import { treeOf, useFilterNames } from '../../api/filter-names.ts';
import { useViews } from '../../api/views.ts';
import type { QueueSearch } from '../../pages/queue/search.ts';
import type { QueueFilter } from '../../rows/filter.ts';

export interface FilterState {
  /** The filter as people read it. */
  text: string;
  /** The saved view it belongs to. */
  view: SavedView | undefined;
  /** It differs from what was saved. */
  changed: boolean;
  set: (text: string) => void;
}

/** The filter in the address, and how to change it. */
export function useFilterState(search: QueueSearch): FilterState {
  const navigate = useNavigate();
  const view = useViews().find((entry) => entry.id === search.saved);
  const saved = view?.filter ?? '';
  const text = search.q ?? saved;
  const set = (next: string) => {
    const { q: _before, ...rest } = search;
    void navigate({ to: '.', search: next === saved ? rest : { ...rest, q: next } });
  };
  return { text, view, changed: text !== saved, set };
}

/** What the address asks the queue to show. */
export function useQueueFilter(search: QueueSearch, { text, view, changed }: FilterState): QueueFilter {
  const names = useFilterNames();
  return useMemo(
    () => ({
      view: search.view,
      sort: search.sort,
      ...(search.team === undefined ? {} : { teamId: search.team }),
      ...(search.channel === undefined ? {} : { channelId: search.channel }),
      ...(search.label === undefined ? {} : { label: search.label }),
      ...(search.saved !== undefined && !changed ? { savedView: search.saved } : {}),
      ...(changed && text !== '' ? { q: text } : {}),
      ...(text === '' && view === undefined ? {} : { tree: treeOf(text, names) }),
    }),
    [search, text, view, changed, names],
  );
}
