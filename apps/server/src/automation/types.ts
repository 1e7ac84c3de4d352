import type { Actor, ConversationFacts } from '../conversations/index.ts';
import type { Language } from '../customers/index.ts';
import type { Action } from './actions/index.ts';
import type { Condition } from './conditions.ts';
import type { Trigger } from './triggers.ts';

/** `draft`: never went live; `paused`: switched itself off, and `notice` says why. */
export type RuleState = 'draft' | 'live' | 'off' | 'paused';

export interface RuleContent {
  name: string;
  trigger: Trigger;
  /** All of them must hold. */
  conditions: Condition[];
  /** Done in this order. */
  actions: Action[];
}

export interface Rule extends RuleContent {
  id: string;
  position: number;
  state: RuleState;
  version: number;
  failures: number;
  notice: Notice | null;
  /** What happened up to this event is none of its business. */
  liveFrom: number;
  changedAt: Date;
}

/** What somebody who looks after rules should know, and since when. */
export interface Notice {
  code: 'chain_too_deep' | 'too_often' | 'failed_often';
  at: string;
  /** The conversation it was met in. */
  conversationId: string;
  /** For `failed_often`: the code of the last error. */
  error: string | null;
}

/** Why an action, or a whole run, did not happen. */
export type Refusal =
  | 'automatic_message'
  | 'replied_lately'
  | 'no_channel'
  | 'may_not_contact'
  | 'variable_empty'
  | 'is_closed'
  | 'chain_too_deep'
  | 'too_often'
  | 'error';

/** What became of one action. */
export interface Did {
  kind: Action['kind'];
  outcome: 'done' | 'nothing' | 'refused';
  why: Refusal | null;
  /** What changed, e.g. `{ added: ['billing'] }`; ids and names, never what customers wrote. */
  detail: Record<string, string | string[] | null>;
}

export interface RuleRun {
  id: string;
  ruleId: string;
  ruleVersion: number;
  conversationId: string;
  eventSeq: number | null;
  outcome: 'done' | 'nothing' | 'failed' | 'stopped';
  did: Did[];
  reason: { code: Refusal; error: string | null } | null;
  at: Date;
}

/** The message a rule looks at: the one it ran for, else the latest that came in. */
export interface MessageFacts {
  id: string;
  text: string;
  subject: string | null;
  /** The address or handle of its author, where it came from outside. */
  from: string | null;
  automatic: boolean;
  channelId: string | null;
  form: 'submitted' | 'abandoned' | 'draft' | null;
}

/** A conversation at a moment, with all that conditions may ask. */
export interface Snapshot {
  facts: ConversationFacts;
  message: MessageFacts | null;
  now: Date;
}

/** Who an action is done by, and what it may need to know to plan. */
export interface Circumstances {
  actor: Actor;
  now: Date;
  /** The latest message from outside was written by a machine. */
  automaticMessage: boolean;
  /** When this rule last answered in this conversation; null for never, and for agents. */
  repliedAt: Date | null;
  /** When business hours begin next; `now` while they last. */
  nextOpening: Date | null;
  names: { agents: ReadonlyMap<string, string>; teams: ReadonlyMap<string, string> };
  /** Of texts, where the customer's is not known. */
  language: Language;
  company: string;
}
