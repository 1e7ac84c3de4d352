import type { FoundCustomer } from '@throughline/sdk';
import { createValue } from '../../api/value.ts';

export interface Wanted {
  /** Under which name the letter is kept. */
  name: string;
  /** Whom to write to, where that is known. */
  customer: FoundCustomer | null;
  /** Why the letter came back. */
  problem: string | null;
}

/** The letter that is being written; a conversation is begun by sending it. */
export const letterWanted = createValue<Wanted | null>(null);

/** Begins a letter, or goes on with what was kept; to nobody yet, one that came back and lies unsent goes first. */
export function writeTo(customer: FoundCustomer | null): void {
  const back = customer ? null : Object.keys(localStorage).find((key) => key.startsWith('letter back '));
  const name = customer?.id ?? back?.slice('letter '.length) ?? 'new';
  letterWanted.set({ name, customer, problem: null });
}
