import type { Agent, AgentFigures } from '@throughline/sdk';

export const statusFilters = ['online', 'away', 'on_hold', 'offline', 'free'] as const;
export type StatusFilter = (typeof statusFilters)[number];
export const agentOrders = ['name', 'waiting', 'load', 'status'] as const;
export type AgentOrder = (typeof agentOrders)[number];

export interface AgentLine {
  agent: Agent;
  figures: AgentFigures;
}

/** Whether a line belongs to what a number of the queues counts. */
export function passes(
  { agent, figures }: AgentLine,
  { team, status }: { team?: string | undefined; status?: StatusFilter | undefined },
): boolean {
  if (team === 'none' && agent.teamIds.length > 0) return false;
  if (team !== undefined && team !== 'none' && !agent.teamIds.includes(team)) return false;
  if (status === undefined) return true;
  if (status === 'free') return figures.status === 'online' && figures.usedUnits < figures.capacity;
  if (status === 'away') return !['online', 'on_hold', 'offline'].includes(figures.status);
  return figures.status === status;
}

const statusRank: Record<AgentFigures['status'], number> = {
  online: 0,
  on_hold: 1,
  busy: 2,
  after_work: 3,
  training: 4,
  break: 5,
  offline: 6,
};

const compare: Record<AgentOrder, (one: AgentLine, other: AgentLine) => number> = {
  name: () => 0,
  waiting: (one, other) => compareInstants(sinceOf(one), sinceOf(other)),
  load: (one, other) => share(other.figures) - share(one.figures),
  status: (one, other) => statusRank[one.figures.status] - statusRank[other.figures.status],
};

const sinceOf = ({ figures }: AgentLine): string => figures.oldest?.since ?? '9999';
const compareInstants = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const share = ({ usedUnits, capacity }: AgentFigures): number => usedUnits / capacity;

/** Ids in the order asked for; equals by name. */
export function ordered(lines: readonly AgentLine[], order: AgentOrder): string[] {
  return [...lines]
    .sort((one, other) => compare[order](one, other) || one.agent.name.localeCompare(other.agent.name))
    .map((line) => line.agent.id);
}
