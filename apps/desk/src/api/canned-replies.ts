import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CannedReplies, CannedReplyInput, CannedReplyPatch } from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

export const cannedRepliesQuery = queryOptions({
  queryKey: ['canned-replies'],
  queryFn: api.cannedReplies,
});

const none: CannedReplies = { items: [], variables: [] };

export function useCannedReplies(): CannedReplies {
  return useQuery(cannedRepliesQuery).data ?? none;
}

export async function createCannedReply(input: CannedReplyInput): Promise<void> {
  await api.createCannedReply(input);
  await queryClient.invalidateQueries({ queryKey: cannedRepliesQuery.queryKey });
}

export async function changeCannedReply(id: string, patch: CannedReplyPatch): Promise<void> {
  await api.patchCannedReply(id, patch);
  await queryClient.invalidateQueries({ queryKey: cannedRepliesQuery.queryKey });
}

export async function deleteCannedReply(id: string): Promise<void> {
  await api.deleteCannedReply(id);
  await queryClient.invalidateQueries({ queryKey: cannedRepliesQuery.queryKey });
}
