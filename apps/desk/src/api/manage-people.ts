import type { Agent, AgentInput, AgentPatch, Team, TeamInput } from '@throughline/sdk';
import { api } from './client.ts';
import { agentsQuery, teamsQuery } from './people.ts';
import { queryClient } from './query-client.ts';

/** @throws ApiError naming the bad fields */
export async function createAgent(input: AgentInput): Promise<Agent> {
  const agent = await api.createAgent(input);
  putAgent(agent);
  // Who is in a team is told from both sides.
  void queryClient.invalidateQueries({ queryKey: teamsQuery.queryKey });
  return agent;
}

/** @throws ApiError naming the bad fields; `last_administrator` */
export async function changeAgent(id: string, patch: AgentPatch): Promise<Agent> {
  const agent = await api.patchAgent(id, patch);
  putAgent(agent);
  if (patch.teamIds) void queryClient.invalidateQueries({ queryKey: teamsQuery.queryKey });
  return agent;
}

/** @throws ApiError naming the bad fields */
export async function createTeam(input: TeamInput): Promise<Team> {
  const team = await api.createTeam(input);
  putTeam(team);
  return team;
}

/** @throws ApiError naming the bad fields */
export async function changeTeam(id: string, patch: Partial<TeamInput>): Promise<Team> {
  const team = await api.patchTeam(id, patch);
  putTeam(team);
  return team;
}

/** @throws ApiError */
export async function deleteTeam(id: string): Promise<void> {
  await api.deleteTeam(id);
  queryClient.setQueryData<Team[]>(teamsQuery.queryKey, (teams) => teams?.filter((team) => team.id !== id));
  void queryClient.invalidateQueries({ queryKey: agentsQuery.queryKey });
}

function putAgent(agent: Agent): void {
  queryClient.setQueryData<Agent[]>(agentsQuery.queryKey, (agents) => put(agents, agent));
}

function putTeam(team: Team): void {
  queryClient.setQueryData<Team[]>(teamsQuery.queryKey, (teams) => put(teams, team));
  void queryClient.invalidateQueries({ queryKey: agentsQuery.queryKey });
}

function put<Entry extends { id: string }>(list: Entry[] | undefined, entry: Entry): Entry[] | undefined {
  if (!list) return list;
  if (!list.some((each) => each.id === entry.id)) return [...list, entry];
  return list.map((each) => (each.id === entry.id ? entry : each));
}
