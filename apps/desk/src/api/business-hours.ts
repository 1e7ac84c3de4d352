import { queryOptions } from '@tanstack/react-query';
import type { BusinessHours } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export const businessHoursQuery = queryOptions({ queryKey: ['business-hours'], queryFn: api.businessHours });

/** @throws ApiError naming the bad fields, such as `days.0.1.to` */
export async function saveBusinessHours(hours: BusinessHours): Promise<void> {
  queryClient.setQueryData(businessHoursQuery.queryKey, await api.putBusinessHours(hours));
}
