import type { CustomerParts, Identity } from '@throughline/sdk';

export type Part = CustomerParts['conversations'][number];

/** What of a customer goes to the second person. */
export interface Chosen {
  identityIds: ReadonlySet<string>;
  conversationIds: ReadonlySet<string>;
}

/** How much of what was written in a conversation goes; `whole` when all of it does. */
export interface Outcome {
  going: number;
  of: number;
  whole: boolean;
  /** It goes with the addresses alone: there is nothing to choose. */
  byAddress: boolean;
}

/** What becomes of a conversation. The server does the same (`conversations/divide-customer.ts`). */
export function outcomeOf(part: Part, identities: readonly Identity[], chosen: Chosen): Outcome {
  const values = new Set(identities.filter(({ id }) => chosen.identityIds.has(id)).map(({ value }) => value));
  const of = part.writers.reduce((sum, { count }) => sum + count, 0);
  const theirs = part.writers
    .filter(({ handle }) => values.has(handle))
    .reduce((sum, { count }) => sum + count, 0);
  const byAddress = of > 0 && theirs === of;
  const whole = byAddress || chosen.conversationIds.has(part.id);
  return { going: whole ? of : theirs, of, whole, byAddress };
}

/** Nothing chosen, or nothing left behind: there would not be two people. */
export function isTwo(identities: readonly Identity[], parts: readonly Part[], chosen: Chosen): boolean {
  const outcomes = parts.map((part) => outcomeOf(part, identities, chosen));
  const some = chosen.identityIds.size > 0 || chosen.conversationIds.size > 0;
  const left = chosen.identityIds.size < identities.length || outcomes.some(({ whole }) => !whole);
  return some && left;
}
