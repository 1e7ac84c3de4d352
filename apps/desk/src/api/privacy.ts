import { queryOptions } from '@tanstack/react-query';
import { type PurposePolicy, resultOf } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

const key = ['privacy-requests'];
/** While something is under way it is asked for so often, milliseconds. */
const lookEvery = 2000;

/** Copies and erasures, newest first. */
export const privacyRequestsQuery = queryOptions({
  queryKey: key,
  queryFn: async () => (await resultOf(api.http.GET('/api/v1/privacy/requests'))).items,
  refetchOnMount: 'always',
  refetchInterval: ({ state }) =>
    state.data?.some((each) => each.state === 'waiting' || each.state === 'swept') ? lookEvery : false,
});

/** Where a browser fetches the archive of an export. */
export const archivePath = (id: string): string => `/api/v1/privacy/exports/${id}/archive`;

/** Where a purpose is asked for, and which can be chosen. */
export const purposesQuery = queryOptions({
  queryKey: ['purposes'],
  queryFn: () => resultOf(api.http.GET('/api/v1/privacy/purposes')),
  refetchOnMount: 'always',
});

/** @throws ApiError */
export async function changePurposes(policy: PurposePolicy): Promise<void> {
  queryClient.setQueryData(
    purposesQuery.queryKey,
    await resultOf(api.http.PUT('/api/v1/privacy/purposes', { body: policy })),
  );
}

/** @throws ApiError */
export async function exportCustomer(id: string, purpose: string | null): Promise<void> {
  await resultOf(
    api.http.POST('/api/v1/customers/{id}/exports', { params: { path: { id } }, body: { purpose } }),
  );
  await queryClient.invalidateQueries({ queryKey: key });
}

/** @param name theirs, typed again @throws ApiError */
export async function eraseCustomer(id: string, name: string, purpose: string | null): Promise<void> {
  await resultOf(
    api.http.POST('/api/v1/customers/{id}/erasures', { params: { path: { id } }, body: { name, purpose } }),
  );
  await queryClient.invalidateQueries({ queryKey: key });
}
