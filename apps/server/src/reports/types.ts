/** By what conversations are told apart; every fact carries these of its conversation as they stand now. */
export interface Dimensions {
  channelId: string | null;
  teamId: string | null;
  agentId: string | null;
  language: string | null;
  labels: string[];
}

/** What is counted of one conversation. */
export interface Facts {
  conversationId: string;
  /** False for one that was merged into another, and for one in which only machines wrote: there is nothing of it then. */
  counted: boolean;
  customerId: string | null;
  dimensions: Dimensions;
  openedAt: Date | null;
  /** Answers of agents. */
  answers: number;
  closedAt: Date | null;
  /** Seconds from opening to the last closing; null while it is not closed. */
  resolution: number | null;
  episodes: Episode[];
  messages: MessageFact[];
  promises: PromiseFact[];
}

/** A time during which it was open. */
export interface Episode {
  openedAt: Date;
  closedAt: Date | null;
  reopenedAt: Date | null;
}

/** A message of a customer, or an answer of an agent. */
export interface MessageFact {
  messageId: string;
  at: Date;
  direction: 'in' | 'out';
  /** The first answer to a customer in this conversation. */
  first: boolean;
  channelId: string | null;
  /** Who answered; of a customer's message, whose conversation it is. */
  agentId: string | null;
  /** Seconds since the customer wrote what had not been answered; null where nobody waited. */
  wait: number | null;
  /** The same, counting only the time the company was open. */
  waitOpen: number | null;
}

/** A promise of a service level that was kept or broken. */
export interface PromiseFact {
  kind: string;
  startedAt: Date;
  at: Date;
  met: boolean;
}

/** What the log tells of a conversation, each in its order. */
export interface Told {
  changes: StateChange[];
  promises: PromiseFact[];
}

/** Closing or opening again. */
export interface StateChange {
  closed: boolean;
  at: Date;
}

/** What is asked: conversations and messages of these only. */
export interface ReportFilter {
  channelIds?: string[] | undefined;
  /** `none` among them: those without one. */
  teamIds?: string[] | undefined;
  agentIds?: string[] | undefined;
  languages?: string[] | undefined;
  /** Has any of these. */
  labels?: string[] | undefined;
  /** Has none of these. */
  withoutLabels?: string[] | undefined;
}

/** From, and up to but not at, an instant. */
export interface Span {
  from: Date;
  to: Date;
}

/** What was measured. Durations in seconds; null where there is nothing to measure, or no such thing. */
export interface Figure {
  /** How many were counted. */
  n: number;
  /** Of a share: how many of them. */
  part: number | null;
  median: number | null;
  p90: number | null;
  mean: number | null;
}
