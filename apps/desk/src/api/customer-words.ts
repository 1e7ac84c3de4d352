import { queryOptions, useQuery } from '@tanstack/react-query';
import { type CustomerWords, resultOf } from '@throughline/sdk';
import { api } from './client.ts';

/** What filters may name of customers: segments, and, about customers themselves, tiers, purposes and facts. */
export const customerWordsQuery = queryOptions({
  queryKey: ['customer-words'],
  queryFn: () => resultOf(api.http.GET('/api/v1/customers/words')),
});

const noSegments: CustomerWords['segments'] = [];

export const useSegmentNames = (): CustomerWords['segments'] =>
  useQuery(customerWordsQuery).data?.segments ?? noSegments;
