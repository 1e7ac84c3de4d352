import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ReportBehindQuery,
  ReportGroupsQuery,
  ReportHoursQuery,
  ReportSeriesQuery,
  ReportSummaryQuery,
} from '@throughline/sdk';
import { rows } from '../rows/rows.ts';
import { api } from './client.ts';

/** Figures are looked at for a while: what was asked a minute ago is shown at once, and the last while others load. */
const options = { staleTime: 60_000, placeholderData: keepPreviousData } as const;

export const reportSummaryQuery = (query: ReportSummaryQuery) =>
  queryOptions({
    queryKey: ['reports', 'summary', query],
    queryFn: ({ signal }) => api.reportSummary(query, signal),
    ...options,
  });

export const reportGroupsQuery = (query: ReportGroupsQuery) =>
  queryOptions({
    queryKey: ['reports', 'groups', query],
    queryFn: ({ signal }) => api.reportGroups(query, signal),
    ...options,
  });

export const reportSeriesQuery = (query: ReportSeriesQuery) =>
  queryOptions({
    queryKey: ['reports', 'series', query],
    queryFn: ({ signal }) => api.reportSeries(query, signal),
    ...options,
  });

export const reportHoursQuery = (query: ReportHoursQuery) =>
  queryOptions({
    queryKey: ['reports', 'hours', query],
    queryFn: ({ signal }) => api.reportHours(query, signal),
    ...options,
  });

/** What was counted, page by page. */
export const reportBehindQuery = (query: Omit<ReportBehindQuery, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'behind', query],
    queryFn: async ({ pageParam, signal }) => {
      const page = await api.reportConversations(
        { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      );
      rows.put(page.items.map(({ conversation }) => conversation));
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 60_000,
  });

/** Where a table lies that can be saved. */
export function tableAddress(
  which: 'groups' | 'series' | 'conversations',
  query: Record<string, string | number | readonly string[] | undefined>,
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of [value ?? []].flat()) params.append(name, String(each));
  return `/api/v1/reports/${which}.csv?${params}`;
}
