import type { Reason } from '../matching/match-people.ts';

/** Two customers, the lower id first. */
export interface Pair {
  oneId: string;
  otherId: string;
}

export interface Suggestion extends Pair {
  /** Probability that they are one person, 0 to 1. */
  score: number;
  /** The weightiest first. */
  reasons: Reason[];
}

/** Order of a pair: what is said of two stands in one row. */
export const pairOf = (a: string, b: string): Pair =>
  a < b ? { oneId: a, otherId: b } : { oneId: b, otherId: a };
