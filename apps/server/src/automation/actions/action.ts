/** What an action is: a shape, what it would change, and the change. Rules and macros do the same ones. */
import type { z } from 'zod';
import type { Actor, ConversationFacts } from '../../conversations/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { ReplyRecipient } from '../../replies/index.ts';
import type { Circumstances, Refusal } from '../types.ts';

/** What an action would do to a conversation, and how it would stand then. */
export interface Plan {
  outcome: 'done' | 'nothing' | 'refused';
  why: Refusal | null;
  detail: Record<string, string | string[] | null>;
  facts: ConversationFacts;
}

/** Where and for whom an action is carried out. */
export interface Deed {
  tx: Tx;
  facts: ConversationFacts;
  actor: Actor;
  now: Date;
  circumstances: Circumstances;
  /** Unique for this action of this run: what is written under it is written once. */
  clientId: string;
  /** Keeps an answer so long, to be taken back; 0 sends it. Rules hold nothing. */
  holdSeconds: number;
  send: SendAnswer;
}

/** Answers on the conversation's own channel. @returns a refusal, or the id under which it is held or was queued */
export type SendAnswer = (answer: {
  tx: Tx;
  conversationId: string;
  text: string;
  /** Formatting of the text; null when it has none. */
  html: string | null;
  /** Who else gets it, where the channel carries copies. */
  cc: ReplyRecipient[];
  bcc: ReplyRecipient[];
  /** Copies of these go with it. */
  cannedReplyId: string | null;
  clientId: string;
  actor: Actor;
  now: Date;
  holdSeconds: number;
}) => Promise<{ refused: Refusal } | { messageId: string } | { heldId: string }>;

/** What an action did beside what was planned. */
export interface Outcome {
  refused?: Refusal;
  messageId?: string;
  heldId?: string;
}

export interface ActionKind<Schema extends z.ZodType> {
  schema: Schema;
  /** Pure: also what a dry run shows. */
  plan(action: z.infer<Schema>, facts: ConversationFacts, circumstances: Circumstances): Plan;
  /** Called when the plan is `done`. Goes through the commands of the domain it changes. */
  carryOut(action: z.infer<Schema>, deed: Deed): Promise<Outcome>;
}

export const done = (facts: ConversationFacts, detail: Plan['detail'] = {}): Plan => ({
  outcome: 'done',
  why: null,
  detail,
  facts,
});
export const nothing = (facts: ConversationFacts): Plan => ({
  outcome: 'nothing',
  why: null,
  detail: {},
  facts,
});
export const refused = (facts: ConversationFacts, why: Refusal): Plan => ({
  outcome: 'refused',
  why,
  detail: {},
  facts,
});
