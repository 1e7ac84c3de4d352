import type { FoundCustomer, Handle, Language } from '@throughline/sdk';
import type { Letter } from '../outside/letter.ts';

/** The first message of a conversation. */
export interface NewLetter extends Letter {
  /** What the customer reads, for canned replies. */
  language: Language | null;
}

/** Where a customer can be written to by a channel, as something to write to. */
export function handlesOf({ name, identities }: FoundCustomer, reaches: string): Handle[] {
  return identities
    .filter((identity) => identity.type === reaches && identity.reachability === 'reachable')
    .map(({ type, value }) => ({ type, value, ...(name === '' ? {} : { name }) }));
}

/** The first of our own addresses among those written to: a conversation with ourselves is none. */
export function ownAddress(letter: Letter, own: readonly string[]): string | null {
  const ours = new Set(own.map((address) => address.toLowerCase()));
  const all = [...letter.to, ...letter.cc, ...letter.bcc];
  return all.find(({ value }) => ours.has(value.trim().toLowerCase()))?.value ?? null;
}
