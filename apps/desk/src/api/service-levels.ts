import { queryOptions } from '@tanstack/react-query';
import type { ConversationRow, ServiceLevel, ServiceLevelInput, TryOutQuery } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export const serviceLevelsQuery = queryOptions({
  queryKey: ['service-levels'],
  queryFn: async () => (await api.serviceLevels()).items,
});

/** Until when a message must be served that arrives on Friday afternoon. */
export const tryOutQuery = (query: TryOutQuery) =>
  queryOptions({
    queryKey: ['service-levels', 'try-out', query],
    queryFn: () => api.tryServiceLevel(query),
    // Business hours are changed on another page.
    staleTime: 0,
  });

/** How the promises to the customer stand; asked again when what the row tells of them changes. */
export const serviceLevelOfQuery = ({ id, due, state, awaiting }: ConversationRow) =>
  queryOptions({
    queryKey: ['service-level', id, due, state, awaiting],
    queryFn: () => api.serviceLevelOf(id),
  });

/** @throws ApiError naming the bad fields */
export async function createServiceLevel(input: ServiceLevelInput): Promise<void> {
  await api.createServiceLevel(input);
  await reload();
}

/** @throws ApiError naming the bad fields */
export async function changeServiceLevel(id: string, input: ServiceLevelInput): Promise<void> {
  await api.changeServiceLevel(id, input);
  await reload();
}

/** @throws ApiError */
export async function deleteServiceLevel(id: string): Promise<void> {
  await api.deleteServiceLevel(id);
  await reload();
}

/**
 * Shows the new order at once; a refusal brings back what is saved.
 * @throws ApiError
 */
export async function orderServiceLevels(levels: ServiceLevel[]): Promise<void> {
  queryClient.setQueryData(serviceLevelsQuery.queryKey, levels);
  try {
    await api.orderServiceLevels(levels.map((level) => level.id));
  } catch (error) {
    await reload();
    throw error;
  }
}

const reload = () => queryClient.invalidateQueries({ queryKey: serviceLevelsQuery.queryKey, exact: true });
