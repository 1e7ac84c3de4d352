import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditPolicy, AuditQuery } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export type AuditFilter = Pick<AuditQuery, 'whoId' | 'thing' | 'from' | 'to'>;

/** Newest first, page by page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      api.audit({ ...filter, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    refetchOnMount: 'always',
  });

/** Where a browser fetches the same as CSV. */
export function auditExportPath(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter)).toString();
  return `/api/v1/audit/export${query === '' ? '' : `?${query}`}`;
}

export const auditPolicyQuery = queryOptions({ queryKey: ['audit-policy'], queryFn: api.auditPolicy });

/** @throws ApiError */
export async function changeAuditPolicy(policy: AuditPolicy): Promise<void> {
  queryClient.setQueryData(auditPolicyQuery.queryKey, await api.putAuditPolicy(policy));
  await queryClient.invalidateQueries({ queryKey: ['audit'] });
}
