import type { Language } from './languages.ts';

/** An address, phone, external id, device or handle as somebody gave it. */
export interface HandleInput {
  type: string;
  value: string;
  name?: string | undefined;
  verified?: boolean;
}

export type Reachability = 'reachable' | 'bounced' | 'blocked';

export interface Identity {
  id: string;
  type: string;
  value: string;
  verified: boolean;
  source: string;
  reachability: Reachability;
  lastSeenAt: string;
}

/** Enough to tell people of one name apart, and to write to them. */
export interface FoundCustomer {
  id: string;
  name: string;
  language: Language | null;
  identities: Pick<Identity, 'type' | 'value' | 'reachability'>[];
}

export interface Customer {
  id: string;
  name: string;
  language: Language | null;
  attributes: Record<string, string>;
  identities: Identity[];
  createdAt: string;
}

/** Who an inbound message is from, as far as evidence goes. */
export interface Recognition {
  customerId: string;
  /** Whose it is should a join be undone: the customer itself, or one who was joined into them. */
  homeId: string;
  customerName: string;
  identityId: string;
  /** True when nobody was known by any of the handles. */
  created: boolean;
}
