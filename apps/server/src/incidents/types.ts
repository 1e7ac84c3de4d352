import type { ReplyLanguage } from '../replies/index.ts';

/** Why two conversations seem to be about one matter. */
export type Reason =
  /** One names the other by its number. */
  | { kind: 'number'; number: number }
  /** Both belong to one form that was filled in. */
  | { kind: 'form'; title: string }
  /** Both name the same order, invoice …; `name` is what the company calls it. */
  | { kind: 'reference'; name: string; value: string }
  /** Nearly the same was written on two channels. */
  | { kind: 'text' }
  | { kind: 'subject' }
  /** Words that few others use, as they were written. */
  | { kind: 'words'; words: string[] }
  /** Two customers, one of whom claims an address of the other. */
  | { kind: 'claim' }
  | { kind: 'near'; minutes: number };

export interface Judgement {
  /** Proven: they may be joined without asking. */
  certain: boolean;
  /** 0 to 1 */
  score: number;
  /** The weightiest first. */
  reasons: Reason[];
}

export type MatterState = 'suggested' | 'joined' | 'kept' | 'dismissed' | 'parted';

export interface Matter {
  oneId: string;
  otherId: string;
  state: MatterState;
  score: number;
  reasons: Reason[];
  changeId: string | null;
  foundAt: Date;
}

export type IncidentState = 'open' | 'resolved';

/** Which new conversations probably belong to an incident. Where both are given, both must hold. */
export interface IncidentRule {
  /** In the filter language, with ids in the place of names; empty for none. */
  filter: string;
  /** One of them must be written, with all its words, in whatever form. */
  phrases: string[];
  /** What fits is linked without asking. */
  linksItself: boolean;
}

export interface Incident extends IncidentRule {
  id: string;
  name: string;
  /** What is known, for agents. */
  text: string;
  state: IncidentState;
  declaredBy: string;
  declaredAt: Date;
  changedAt: Date;
  resolvedAt: Date | null;
}

export type LinkState = 'suggested' | 'linked' | 'unlinked';

export interface IncidentLink {
  incidentId: string;
  conversationId: string;
  state: LinkState;
  channelType: string;
  openedAt: Date;
}

export interface AnswerTexts {
  texts: Partial<Record<ReplyLanguage, string>>;
  /** Whose text is sent to customers of whose language there is none. */
  fallback: ReplyLanguage;
}

export type AnswerState = 'held' | 'sending' | 'sent' | 'withdrawn';
