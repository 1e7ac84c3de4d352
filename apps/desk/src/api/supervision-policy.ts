import { queryOptions } from '@tanstack/react-query';
import type { SupervisionPolicy } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export const supervisionPolicyQuery = queryOptions({
  queryKey: ['supervision-policy'],
  queryFn: api.supervisionPolicy,
});

/** @throws ApiError */
export async function savePolicy(policy: SupervisionPolicy): Promise<void> {
  queryClient.setQueryData(supervisionPolicyQuery.queryKey, await api.putSupervisionPolicy(policy));
}
