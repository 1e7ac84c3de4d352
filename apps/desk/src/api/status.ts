import { queryOptions, useQuery } from '@tanstack/react-query';
import type { StatusProblem } from '@throughline/sdk';
import { api } from './client.ts';

/** What does not work on the server. The stream's `status` signal replaces it; it is asked for on every connection. */
export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: api.status, staleTime: 0 });

const none: StatusProblem[] = [];

export function useServerProblems(): StatusProblem[] {
  return useQuery({ ...statusQuery, refetchOnMount: false }).data?.problems ?? none;
}
