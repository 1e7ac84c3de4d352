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
  /** What a provider said of an address that does not work. */
  reachabilityReason: string | null;
  /** Several people use it: it says where something comes from, and never who wrote. */
  several: boolean;
  /** The one who was joined and brought it, or the customer itself. */
  homeId: string;
  firstSeenAt: string;
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
  /** How whoever wrote is called. */
  customerName: string;
  identityId: string;
  /** True when nobody was known by any of the handles. */
  created: boolean;
}
