import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Agent, Me, Team } from '@throughline/sdk';
import { api } from './client.ts';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: api.me });
export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async () => (await api.agents()).items,
});
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await api.teams()).items,
});

/** The signed-in agent. Only below the desk's layout, which has loaded it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

const noAgents: Agent[] = [];
const noTeams: Team[] = [];

export function useAgents(): Agent[] {
  return useQuery(agentsQuery).data ?? noAgents;
}

export function useTeams(): Team[] {
  return useQuery(teamsQuery).data ?? noTeams;
}

/** Name of an agent, or an empty text while unknown. */
export function useAgentName(id: string | null): string {
  const agents = useAgents();
  return agents.find((agent) => agent.id === id)?.name ?? '';
}
