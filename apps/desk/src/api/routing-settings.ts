import { queryOptions } from '@tanstack/react-query';
import type { RoutingSettings } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export const routingSettingsQuery = queryOptions({
  queryKey: ['routing-settings'],
  queryFn: api.routingSettings,
});

/** @throws ApiError naming the bad fields, such as `teams.0.offerSeconds` */
export async function saveRoutingSettings(settings: RoutingSettings): Promise<void> {
  queryClient.setQueryData(routingSettingsQuery.queryKey, await api.putRoutingSettings(settings));
}
