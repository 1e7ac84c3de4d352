/**
 * The states of a conversation and what moves it. Every command asks here, so that the rules stand in one place.
 *
 * | happens                         | none yet         | open            | snoozed          | closed                                   |
 * |---------------------------------|------------------|-----------------|------------------|------------------------------------------|
 * | customer writes                 | open, us         | open, us        | open, us         | open, us within the reopen window; after |
 * |                                 |                  |                 |                  | it a new conversation that names the old |
 * | automatic mail arrives          | closed, customer | open, unchanged | snoozed          | closed                                   |
 * | agent replies                   | —                | open, customer  | open, customer   | open, customer                           |
 * | note                            | —                | unchanged       | unchanged        | unchanged                                |
 * | snooze                          | —                | snoozed         | snoozed          | refused                                  |
 * | snooze is over, or is taken back| —                | —               | open             | —                                        |
 * | close                           | —                | closed          | closed           | closed                                   |
 * | reopen                          | —                | open            | open             | open                                     |
 *
 * Newsletters, receipts, absence notes and bounces that belong to no conversation make nobody wait: they are kept,
 * marked and found, and stay out of the queues. When a person answers in such a conversation it opens as any other.
 */
import type { Awaiting, ConversationState } from './types.ts';

/** A closed conversation that hears from its customer within this time goes on; later a new one begins. */
export const reopenWindowDays = 30;
/** Contacts without a subject of their own (live ones, forms) continue an open conversation this recent. */
export const continueWindowHours = 72;

export interface Standing {
  state: ConversationState;
  awaiting: Awaiting;
}

/** Before the first message of a conversation that the message itself opens. */
export const beforeFirst = (automatic: boolean): Standing =>
  automatic ? { state: 'closed', awaiting: 'customer' } : { state: 'open', awaiting: 'us' };

/** After a message of the customer. */
export function afterInbound(before: Standing, automatic: boolean): Standing {
  return automatic ? before : { state: 'open', awaiting: 'us' };
}

/** After a reply of ours. */
export const afterReply = (): Standing => ({ state: 'open', awaiting: 'customer' });

export function mayReopen(state: ConversationState, closedAt: Date | null, now: Date): boolean {
  if (state !== 'closed') return true;
  return closedAt !== null && now.getTime() - closedAt.getTime() <= reopenWindowDays * 86_400_000;
}

/** Since when the customer waits: kept from the first unanswered message on, cleared by an answer. */
export function waitingSince(before: Date | null, standing: Standing, now: Date): Date | null {
  if (standing.state === 'closed' || standing.awaiting === 'customer') return null;
  return before ?? now;
}
