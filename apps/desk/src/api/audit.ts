import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type AuditPolicy, type AuditQuery, resultOf } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export type AuditFilter = Pick<AuditQuery, 'whoId' | 'thing' | 'from' | 'to'>;

/** Newest first, page by page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      resultOf(
        api.http.GET('/api/v1/audit', {
          params: { query: { ...filter, ...(pageParam === null ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    refetchOnMount: 'always',
  });

/** Where a browser fetches the same as CSV. */
export function auditExportPath(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter)).toString();
  return `/api/v1/audit/export${query === '' ? '' : `?${query}`}`;
}

export const auditPolicyQuery = queryOptions({
  queryKey: ['audit-policy'],
  queryFn: () => resultOf(api.http.GET('/api/v1/audit/policy')),
});

/** @throws ApiError */
export async function changeAuditPolicy(policy: AuditPolicy): Promise<void> {
  queryClient.setQueryData(
    auditPolicyQuery.queryKey,
    await resultOf(api.http.PUT('/api/v1/audit/policy', { body: policy })),
  );
  await queryClient.invalidateQueries({ queryKey: ['audit'] });
}
