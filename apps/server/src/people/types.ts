import type { Permission } from './permissions.ts';

export const roles = ['administrator', 'team_lead', 'agent'] as const;
export type Role = (typeof roles)[number];
export type Language = 'en' | 'de' | 'pl' | 'nl';
export const presenceStates = ['online', 'busy', 'break', 'training', 'after_work', 'offline'] as const;
export type PresenceState = (typeof presenceStates)[number];
export const skillKinds = ['topic', 'product', 'language', 'channel'] as const;
export type SkillKind = (typeof skillKinds)[number];

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
  /** Why, in their own words; empty without a reason. */
  presenceReason: string;
  /** When they chose it. */
  presenceSince: Date;
  /** How much they may have at once, in units; null: as much as everybody. */
  capacity: number | null;
}

export interface Team {
  id: string;
  name: string;
  agentIds: string[];
  /** When it is there; null: when the company is. */
  calendarId: string | null;
}

/** Something agents know more or less well. */
export interface Skill {
  id: string;
  kind: SkillKind;
  name: string;
  /** What makes a conversation ask for it: a label, a language's code or a channel's id; null: nothing does. */
  matches: string | null;
  /** Asked for without fail, or only better to have. */
  required: boolean;
  /** Level asked for. */
  minLevel: number;
  /** Who has it, by agent, 1 (can) to 5 (best). */
  levels: { agentId: string; level: number }[];
}

export interface ApiKey {
  id: string;
  name: string;
  scopes: Permission[];
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}
