import type { DueKind } from '../conversations/index.ts';

/** What is promised to customers whose conversations it applies to. */
export interface ServiceLevel {
  id: string;
  name: string;
  /** In the filter language; empty for every conversation. */
  appliesTo: string;
  /** Minutes of its hours; null: no such promise. */
  firstAnswer: number | null;
  nextAnswer: number | null;
  resolution: number | null;
  /** Which hours count: `company` when the company is open, `always` around the clock, or the id of a calendar. */
  hours: string;
  /** How much of the time may pass before a warning, percent. */
  warnAt: number;
  /** The time to a resolution stands still while the customer has to answer. */
  pauses: boolean;
}

export type LevelInput = Omit<ServiceLevel, 'id'>;

/** A promise to a customer of one conversation, as it is kept in the database. */
export interface StoredClock {
  conversationId: string;
  kind: DueKind;
  startedAt: Date;
  serviceLevelId: string;
  dueAt: Date | null;
  warnAt: Date | null;
  endedAt: Date | null;
  state: 'running' | 'paused' | 'met' | 'ended' | 'void';
  warned: boolean;
  breached: boolean;
  toldMet: boolean;
}
