import type { Permission } from './permissions.ts';

export const roles = ['administrator', 'team_lead', 'agent'] as const;
export type Role = (typeof roles)[number];
export type Language = 'en' | 'de' | 'pl' | 'nl';
export type PresenceState = 'online' | 'busy' | 'offline';

export interface Agent {
  id: string;
  name: string;
  /** Lower case; what they sign in with. */
  email: string;
  role: Role;
  language: Language;
  teamIds: string[];
  active: boolean;
  /** What they chose. Whether they are there is the presence board's to say. */
  chosenPresence: PresenceState;
}

export interface Team {
  id: string;
  name: string;
  agentIds: string[];
}

export interface ApiKey {
  id: string;
  name: string;
  scopes: Permission[];
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}
