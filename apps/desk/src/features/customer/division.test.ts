import type { Identity } from '@throughline/sdk';
import { expect, it } from 'vitest';
import { isTwo, outcomeOf, type Part } from './division.ts';

const identity = (id: string): Identity => ({
  id,
  type: 'email',
  value: `${id}@example.com`,
  verified: false,
  source: 'test',
  reachability: 'reachable',
  reachabilityReason: null,
  several: false,
  homeId: 'c',
  firstSeenAt: '',
  lastSeenAt: '',
});
const identities = [identity('jan'), identity('ewa')];
const lamp: Part = {
  id: 'lamp',
  number: 1,
  subject: 'Lamp',
  preview: '',
  state: 'open',
  lastMessageAt: '',
  writers: [
    { handle: 'jan@example.com', count: 3 },
    { handle: 'ewa@example.com', count: 2 },
  ],
};
const chosen = (identityIds: string[], conversationIds: string[] = []) => ({
  identityIds: new Set(identityIds),
  conversationIds: new Set(conversationIds),
});

it('says how much of a conversation goes with the chosen addresses, and when it goes whole', () => {
  expect(outcomeOf(lamp, identities, chosen(['ewa']))).toMatchObject({ going: 2, of: 5, whole: false });
  expect(outcomeOf(lamp, identities, chosen(['ewa'], ['lamp']))).toMatchObject({ going: 5, whole: true });
  expect(outcomeOf(lamp, identities, chosen(['ewa', 'jan']))).toMatchObject({ whole: true, byAddress: true });
});

it('wants something chosen and something left', () => {
  expect(isTwo(identities, [lamp], chosen([]))).toBe(false);
  expect(isTwo(identities, [lamp], chosen(['ewa']))).toBe(true);
  expect(isTwo(identities, [lamp], chosen(['ewa', 'jan']))).toBe(false);
});
