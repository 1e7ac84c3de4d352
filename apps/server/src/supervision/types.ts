import type { PresenceState } from '../people/index.ts';

/** A presence as a supervisor sees it: who is online but missed an offer gets none until they are back. */
export type AgentStatus = PresenceState | 'on_hold';
export const agentStatuses = [
  'online',
  'on_hold',
  'busy',
  'break',
  'training',
  'after_work',
  'offline',
] as const satisfies AgentStatus[];

/** Who has waited longest, and since when. */
export interface Oldest {
  conversationId: string;
  since: string;
}

/** Figures of a team, of everything, or of what belongs to no team. */
export interface ScopeFigures {
  /** Id of a team, or `all`, or `none`. */
  scope: string;
  /** Active agents. A team without any answers nobody. */
  members: number;
  /** Open, without an agent, and the customer waits for us. */
  waiting: number;
  /** Of those, by whether a live channel took part. */
  waitingLive: number;
  waitingDeferred: number;
  /** Of those, by channel; one that went over two channels counts in both. */
  waitingByChannel: Record<string, number>;
  oldest: Oldest | null;
  open: number;
  assigned: number;
  /** Open ones of which a service level is at risk, or broken already. */
  atRisk: number;
  breached: number;
  /** Agents by status. */
  agents: Record<AgentStatus, number>;
  /** Units that agents who are online have left. */
  freeUnits: number;
  /** Conversations that began in the last hour. */
  arrived: number;
  /** Conversations we last answered in the last hour. */
  answered: number;
}

export interface AgentFigures {
  agentId: string;
  status: AgentStatus;
  /** In their own words; empty without one. */
  reason: string;
  /** Since when they have been connected, gone, or in the presence they chose; null before they ever were there. */
  since: string | null;
  /** What takes their attention now, offers included, by class. */
  load: { live: number; deferred: number };
  usedUnits: number;
  capacity: number;
  /** Open conversations they have, and of those how many customers wait for us. */
  open: number;
  waiting: number;
  oldest: Oldest | null;
  /** The latest thing known that they did. */
  activeAt: string | null;
  offer: { conversationId: string; expiresAt: string } | null;
}
