/** Shapes of the pure core of routing. Times are milliseconds since the epoch, durations milliseconds. */

export interface SkillLevel {
  /** Id of the skill. */
  skill: string;
  /** 1 (can) to 5 (best). */
  level: number;
}

/** One matter that waits for somebody. */
export interface Work {
  /** Id of the conversation. */
  id: string;
  teamId: string;
  /** Class of its channel: decides how much of an agent it takes. */
  channelClass: string;
  /** When it began to wait; kept when it is queued again. */
  enteredAt: number;
  /** When the next service level is missed; null without one. */
  dueAt: number | null;
  /** 0 (can wait) to 3 (now). */
  urgency: number;
  /** What the customer is worth, 0 to 1. */
  value: number;
  required: readonly SkillLevel[];
  preferred: readonly SkillLevel[];
  /** Who it goes back to while `until` has not passed. */
  sticky: { agentId: string; until: number } | null;
  /** Agents who declined or missed it, and until when it is not offered to them again. */
  passedBy: ReadonlyMap<string, number>;
}

export type PresenceState = 'online' | 'busy' | 'break' | 'training' | 'after_work' | 'offline';

/** An agent as routing sees them. */
export interface Seat {
  agentId: string;
  teamIds: ReadonlySet<string>;
  skills: ReadonlyMap<string, number>;
  presence: PresenceState;
  /** Missed offers put an agent on hold until they say that they are back. */
  onHold: boolean;
  /** Since when nothing new was given to them. */
  idleSince: number;
  /** Channel class → matters they have now, offered ones included. */
  load: ReadonlyMap<string, number>;
  /** Units; null takes the policy's. */
  capacity: number | null;
}

export interface ChannelClass {
  /** Units of an agent one matter takes. */
  units: number;
  /** A matter of a class that cannot be interrupted does not mind interruptible ones beside it. */
  interruptible: boolean;
}

export interface CapacityPolicy {
  /** Units of an agent without a number of their own. */
  capacity: number;
  /** Classes nobody configured take everything, so that no agent is overrun by a mistake. */
  classes: Readonly<Record<string, ChannelClass>>;
}

/** What is loosened once a matter has waited long enough; steps add up, in order of time. */
export interface RelaxationStep {
  after: number;
  /** Levels by which every requirement is lowered; a requirement below 1 is dropped. */
  lowerLevels?: number;
  /** Requirements of these skills become mere preferences. */
  prefer?: readonly string[];
  /** Teams that may take it as well. */
  overflowTo?: readonly string[];
}

export interface Weights {
  /** Closeness of the service level, 0 far to 1 due, 2 an hour overdue. */
  deadline: number;
  /** Urgency, 0 to 1. */
  urgency: number;
  /** Customer value, 0 to 1. */
  value: number;
  /** Hours waited, without a limit: nothing starves. */
  waiting: number;
}

export interface RoutingPolicy {
  weights: Weights;
  /** Time to the service level at which its closeness is one half. */
  deadlineHalfLife: number;
  capacity: CapacityPolicy;
  /** By team; a team without steps keeps every requirement for ever. */
  relaxation: ReadonlyMap<string, readonly RelaxationStep[]>;
}
