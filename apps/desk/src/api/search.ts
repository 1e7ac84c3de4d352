import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ConversationHit, SearchResult } from '@throughline/sdk';
import { rows } from '../rows/rows.ts';
import { api } from './client.ts';

/** Results of a search, page by page into the past. What was found before stays while the next words are looked up. */
export function searchQuery(text: string) {
  return infiniteQueryOptions({
    queryKey: ['search', text],
    queryFn: async ({ pageParam, signal }) =>
      keep(
        await api.search(
          { q: text, kind: 'all', limit: 20, ...(pageParam === null ? {} : { cursor: pageParam }) },
          signal,
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    // Coming back from a conversation shows the list one left, at once.
    staleTime: 60_000,
  });
}

/** The best few, while somebody types. */
export function topHitsQuery(text: string) {
  return queryOptions({
    queryKey: ['search-top', text],
    queryFn: async ({ signal }) => keep(await api.search({ q: text, kind: 'all', limit: 5 }, signal)),
    enabled: text.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

function keep(result: SearchResult): SearchResult {
  rows.put(result.conversations.map(({ conversation }) => conversation));
  return result;
}

/** A conversation stands once, where its best messages do, although older pages may have more of it. */
export function eachOnce(pages: readonly SearchResult[]): ConversationHit[] {
  const known = new Map<string, ConversationHit>();
  for (const hit of pages.flatMap((page) => page.conversations))
    if (!known.has(hit.conversation.id)) known.set(hit.conversation.id, hit);
  return [...known.values()];
}
