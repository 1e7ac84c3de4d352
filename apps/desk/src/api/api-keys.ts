import { queryOptions } from '@tanstack/react-query';
import type { ApiKey, ApiKeyCreated, ApiKeyInput } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async () => (await api.apiKeys()).items,
});

/** @returns the key in clear; nobody can read it again. @throws ApiError naming the bad fields */
export async function createApiKey(input: ApiKeyInput): Promise<ApiKeyCreated> {
  const made = await api.createApiKey(input);
  await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
  return made;
}

/** @throws ApiError */
export async function revokeApiKey(id: string): Promise<void> {
  await api.deleteApiKey(id);
  queryClient.setQueryData<ApiKey[]>(apiKeysQuery.queryKey, (keys) => keys?.filter((key) => key.id !== id));
}
