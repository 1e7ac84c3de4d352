/** One thing that happened to a customer, as it is taken in. */
export interface NewTouchpoint {
  /** Told by whoever sends it; sent again, it is the same touchpoint. */
  id: string;
  /** Number of the goal it is told for, or null: it counts for the goals whose steps it is one of. */
  goal: number | null;
  /** The case, where one is given; only with a goal. */
  caseKey: string | null;
  /** The customer that stands for them now, and the one it is told of. */
  customerId: string | null;
  homeId: string | null;
  /** Who it was, while nobody knows the customer. */
  visitor: string | null;
  /** Microseconds since 1970. */
  at: number;
  /** A configured channel's id, or what others call theirs. */
  channel: string | null;
  type: string;
  outcome: string | null;
  attributes: Record<string, unknown> | null;
}

/** In the languages of the product. */
export type Names = Record<'en' | 'de' | 'pl' | 'nl', string>;

export interface Goal {
  number: number;
  key: string;
  names: Names;
  steps: GoalSteps;
  /** Milliseconds; a touchpoint that comes later after the one before it begins another journey. Null: never. */
  inactivityMs: number | null;
  /** Milliseconds without a touchpoint after which a journey without an outcome was given up. Null: never. */
  deadlineMs: number | null;
}

/** Keys of types of touchpoints. */
export interface GoalSteps {
  /** Those a journey begins with; none: any. */
  starts: string[];
  /** Those that count; none: all that are told for the goal, and no others. */
  steps: string[];
  reached: string[];
  failed: string[];
}
