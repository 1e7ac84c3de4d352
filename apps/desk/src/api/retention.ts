import { queryOptions } from '@tanstack/react-query';
import {
  type LegalHoldWanted,
  type RetentionPreview,
  type RetentionWanted,
  resultOf,
} from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

const retentionKey = ['retention'];
const holdsKey = ['legal-holds'];

/** How long what is kept, and what went last. */
export const retentionQuery = queryOptions({
  queryKey: retentionKey,
  queryFn: () => resultOf(api.http.GET('/api/v1/privacy/retention')),
  refetchOnMount: 'always',
});

/** What would go if these rules held now. @throws ApiError */
export const previewRetention = async (wanted: RetentionWanted): Promise<RetentionPreview[]> =>
  (await resultOf(api.http.POST('/api/v1/privacy/retention/preview', { body: wanted }))).items;

/** @throws ApiError */
export async function changeRetention(wanted: RetentionWanted): Promise<void> {
  queryClient.setQueryData(
    retentionKey,
    await resultOf(api.http.PUT('/api/v1/privacy/retention', { body: wanted })),
  );
}

/** Newest first. */
export const holdsQuery = queryOptions({
  queryKey: holdsKey,
  queryFn: async () => (await resultOf(api.http.GET('/api/v1/privacy/holds'))).items,
  refetchOnMount: 'always',
});

/** On a customer and their conversations. */
export const customerHoldsQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...holdsKey, customerId],
    queryFn: async () =>
      (await resultOf(api.http.GET('/api/v1/customers/{id}/holds', { params: { path: { id: customerId } } })))
        .items,
    refetchOnMount: 'always',
  });

/** @throws ApiError */
export async function placeHold(wanted: LegalHoldWanted): Promise<void> {
  await resultOf(api.http.POST('/api/v1/privacy/holds', { body: wanted }));
  await queryClient.invalidateQueries({ queryKey: holdsKey });
}

/** @throws ApiError */
export async function liftHold(id: string): Promise<void> {
  await resultOf(api.http.DELETE('/api/v1/privacy/holds/{id}', { params: { path: { id } } }));
  await queryClient.invalidateQueries({ queryKey: holdsKey });
}
