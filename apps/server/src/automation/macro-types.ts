import type { StandingBefore } from '../conversations/index.ts';
import type { Action } from './actions/index.ts';
import type { Did } from './types.ts';

/** Actions that an agent runs with one key. */
export interface Macro {
  id: string;
  name: string;
  ownerId: string;
  /** For everybody, else for its owner alone. */
  shared: boolean;
  actions: Action[];
  changedAt: Date;
}

/** What running one did, and what an undo needs. */
export interface MacroOutcome {
  did: Did[];
  /** How the conversation stood; assignment, labels, snooze and closure can be taken back to it. */
  before: StandingBefore;
  /** An answer that can still be taken back, by its id; null when there is none. */
  heldReplyId: string | null;
}

/** Who asks: macros of others that are not shared do not exist for them. */
export interface MacroUser {
  agentId: string;
  name: string;
  mayShare: boolean;
}
