import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Channel, ChannelType } from '@throughline/sdk';
import { api } from './client.ts';

export const channelTypesQuery = queryOptions({
  queryKey: ['channel-types'],
  queryFn: async () => (await api.channelTypes()).items,
});
export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: async () => (await api.channels()).items,
});

const noTypes: ChannelType[] = [];
const noChannels: Channel[] = [];

export function useChannelTypes(): ChannelType[] {
  return useQuery(channelTypesQuery).data ?? noTypes;
}

export function useChannelType(type: string | null): ChannelType | undefined {
  return useChannelTypes().find((entry) => entry.type === type);
}

export function useChannels(): Channel[] {
  return useQuery(channelsQuery).data ?? noChannels;
}
