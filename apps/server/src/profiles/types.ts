import type { Language } from '../customers/index.ts';

export type FactValue = number | string | boolean;

/** What a system says of a customer. */
export interface CustomerFact {
  name: string;
  value: FactValue;
  source: string;
  at: string;
}

export type ValueSource = 'entered' | 'imported' | 'api' | 'computed';

/** What a customer is worth to the company, and who says so. */
export interface CustomerValue {
  amount: number | null;
  source: ValueSource;
  setBy: string;
  setAt: string;
}

/** Values from `from` on, up to the next tier. */
export interface Tier {
  key: string;
  name: string;
  from: number;
}

/** What a customer is written to for. */
export interface Purpose {
  key: string;
  name: string;
  /** Nobody is written to for it who has not agreed. */
  needsConsent: boolean;
}

export interface ProfileSettings {
  /** How a value is computed from facts; empty: it is not. */
  formula: string;
  /** From the lowest to the highest. */
  tiers: Tier[];
  purposes: Purpose[];
}

export type ConsentState = 'given' | 'withdrawn';

/** One thing a customer agreed to or took back. */
export interface ConsentRecord {
  id: string;
  purpose: string;
  /** Null: on every channel. */
  channelType: string | null;
  state: ConsentState;
  at: string;
  place: string;
  wording: string;
  version: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: string;
}

/** Minutes since midnight as the customer's clock shows it; `from` may be later than `to`. */
export interface QuietHours {
  from: number;
  to: number;
  timeZone: string;
}

/** How somebody wants to be written to. */
export interface ContactWishes {
  doNotContact: boolean;
  preferredChannel: string | null;
  quietHours: QuietHours | null;
}

export type SegmentKind = 'segment' | 'persona';

export interface Segment {
  id: string;
  name: string;
  kind: SegmentKind;
  description: string;
  /** In the filter language. */
  filter: string;
}

/** What is known of a customer who stands for somebody, brought together. */
export interface ProfileRow {
  customerId: string;
  name: string;
  language: Language | null;
  country: string | null;
  value: number | null;
  tier: string | null;
  channelTypes: string[];
  preferredChannel: string | null;
  labels: string[];
  consents: string[];
  withdrawn: string[];
  doNotContact: boolean;
  facts: Record<string, FactValue>;
  conversations: number;
  knownSince: Date;
  lastContactAt: Date | null;
}

/** Whoever records something of a customer: the actor of the event log, and a name people know. */
export interface Recorder {
  key: string;
  name: string;
}
