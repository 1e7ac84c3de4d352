import { queryOptions } from '@tanstack/react-query';
import type { MatterSettings } from '@throughline/sdk';
import { incidentApi } from './incident-client.ts';
import { queryClient } from './query-client.ts';

export const matterSettingsQuery = queryOptions({
  queryKey: ['matter-settings'],
  queryFn: incidentApi.matterSettings,
});

/** @throws ApiError naming the bad fields, such as `references.0.pattern` */
export async function saveMatterSettings(settings: MatterSettings): Promise<void> {
  queryClient.setQueryData(matterSettingsQuery.queryKey, await incidentApi.putMatterSettings(settings));
}
