import type { Said } from '../platform/errors/index.ts';

export type ConversationState = 'open' | 'snoozed' | 'closed';
export type Awaiting = 'us' | 'customer';
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

export type DueKind = 'first_answer' | 'next_answer' | 'resolution';
export type DueState = 'on_time' | 'at_risk' | 'breached';

/** What a service level asks for next. */
export interface Due {
  /** ISO 8601; null when the hours it counts in never come. */
  at: string | null;
  kind: DueKind;
  state: DueState;
}

/** One row of the queue. Times are ISO 8601. */
export interface ConversationRow {
  id: string;
  number: number;
  subject: string;
  state: ConversationState;
  awaiting: Awaiting;
  customer: { id: string; name: string };
  channelTypes: string[];
  preview: string;
  lastMessageAt: string;
  waitingSince: string | null;
  snoozedUntil: string | null;
  /** Null while no service level runs. */
  due: Due | null;
  agentId: string | null;
  teamId: string | null;
  labels: string[];
  unread: boolean;
  deliveryFailed: boolean;
  /** The conversation that took this one in and holds its messages now. */
  mergedInto: string | null;
  /** Where the customer wants to be called back, E.164. */
  callback: string | null;
  /** The event sequence this row reflects, at least. */
  seq: number;
}

export interface Recipient {
  type: string;
  value: string;
  name?: string | undefined;
}

export interface AttachedFile {
  id: string;
  filename: string;
  contentType: string;
  /** bytes */
  size: number;
  inline: boolean;
  contentId?: string | null;
}

export interface FormContent {
  title: string;
  state: 'submitted' | 'abandoned' | 'draft';
  submissionId: string | null;
  step: string | null;
  fields: { name: string; label: string; value: string; error?: string }[];
}

/** An outsider is somebody a conversation was forwarded to. */
export type AuthorKind = 'customer' | Actor['kind'] | 'outsider';

/** Somebody a note names. */
export interface Mentioned {
  kind: 'agent' | 'team';
  id: string;
  /** As it was when the note was written; the text has it after an @. */
  name: string;
  /** False: the agent had left, or the team had nobody who could be told. */
  told: boolean;
}

/** What the answers to a note come to. Instants are ISO 8601: it is kept as JSON. */
export interface NoteThread {
  replies: number;
  lastAt: string;
  /** Who takes part: wrote in it or was named in it. */
  people: { id: string; name: string }[];
  resolved: { at: string; by: string } | null;
}

export interface TimelineItem {
  id: string;
  conversationId: string;
  /** A side message is said with somebody outside who is not the customer: a forward, or an answer to one. */
  kind: 'message' | 'note' | 'activity' | 'side';
  direction: 'in' | 'out' | null;
  at: string;
  author: { kind: AuthorKind; id: string | null; name: string; handle: string | null };
  channelId: string | null;
  channelType: string | null;
  subject: string | null;
  text: string;
  hasHtml: boolean;
  hasMore: boolean;
  hasOriginal: boolean;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  files: (Omit<AttachedFile, 'contentId'> & { url: string })[];
  form: FormContent | null;
  automatic: { kind: string; reason: string } | null;
  delivery: { state: DeliveryState; reason: string | null; said: Said | null } | null;
  activity: { type: string; data: Record<string, unknown> } | null;
  mentions: Mentioned[];
  /** Of a side message: the forward that began the talk it belongs to. */
  sideId: string | null;
  /** The note it answers; such a one stands in that note's thread instead of the timeline. */
  threadId: string | null;
  /** Of a note that was answered. */
  thread: NoteThread | null;
  clientId: string | null;
  /** The agent a note is whispered to; null for every other item. */
  whisperTo: string | null;
  /** When what was said was removed, by retention or with its customer's data. */
  emptiedAt: string | null;
}

/** Who does something: an agent or a rule by id and name, or the system. */
export interface Actor {
  kind: 'agent' | 'rule' | 'system';
  id: string | null;
  name: string;
  /** For a rule: the rules whose effects made it run, the nearest first. */
  because?: readonly string[];
}

export const systemActor: Actor = { kind: 'system', id: null, name: 'Throughline' };
/** As the event log says it: `agent:<id>`, `system`, `rule:<id>`, or `rule:<id>,<id>` with the rules that led to it. */
export const actorKey = (actor: Actor): string =>
  actor.id === null ? actor.kind : `${actor.kind}:${[actor.id, ...(actor.because ?? [])].join(',')}`;
