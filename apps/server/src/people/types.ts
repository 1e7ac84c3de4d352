import type { Permission } from './permissions.ts';

/** These stay as they are; a company makes others beside them. */
export const builtInRoles = ['agent', 'team_lead', 'administrator'] as const;
export type BuiltInRole = (typeof builtInRoles)[number];
/** A built-in role's word, or the UUID of one that was made. */
export type RoleId = string;
export const isBuiltIn = (id: RoleId): id is BuiltInRole => (builtInRoles as readonly string[]).includes(id);

export interface Role {
  id: RoleId;
  /** Empty for a built-in one. */
  name: string;
  builtIn: boolean;
  permissions: Permission[];
  /** How many active agents have it. */
  holders: number;
}

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
  role: RoleId;
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
