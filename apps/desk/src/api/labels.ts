import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './client.ts';

export const labelsQuery = queryOptions({
  queryKey: ['labels'],
  queryFn: async () => (await api.labels()).labels,
});

const none: string[] = [];

/** All labels in use, for menus. */
export function useLabels(): string[] {
  return useQuery(labelsQuery).data ?? none;
}
