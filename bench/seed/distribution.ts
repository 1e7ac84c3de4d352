/** A company's conversations as they are spread over states, people, channels and labels; the same seed, the same company. */
import type { Chance } from '@throughline/simulator/random';
import { sentence } from '../load/sentence.ts';

export interface Company {
  agentIds: string[];
  teamIds: string[];
  channels: { id: string; type: string }[];
}

export interface SeedConversation {
  index: number;
  customer: number;
  subject: string;
  state: 'open' | 'snoozed' | 'closed';
  awaiting: 'us' | 'customer';
  agentId: string | null;
  teamId: string | null;
  channels: { id: string; type: string }[];
  labels: string[];
  unread: boolean;
  /** Milliseconds since the epoch. */
  startedAt: number;
  lastMessageAt: number;
  snoozedUntil: number | null;
  /** Oldest first. */
  messages: { at: number; direction: 'in' | 'out'; text: string }[];
}

const labels = Array.from({ length: 20 }, (_, index) => `label-${index}`);
/** The last conversation begins here; those before it follow each other over two years. */
const end = Date.parse('2026-11-01T12:00:00Z');
const span = 2 * 365 * 24 * 3_600_000;

/** Conversations of one customer on average. */
const perCustomer = 1.6;

/** @param total of the finished company: decides when number `index` happened */
export function conversation(
  chance: Chance,
  company: Company,
  index: number,
  total: number,
): SeedConversation {
  const state = stateOf(chance.next());
  const startedAt = Math.round(end - span + (span * index) / total);
  const messages = messagesOf(chance, startedAt);
  const last = messages.at(-1) as SeedConversation['messages'][number];
  return {
    index,
    customer: chance.between(0, Math.floor(index / perCustomer)),
    subject: sentence(chance).slice(0, 50),
    state,
    awaiting: last.direction === 'in' ? 'us' : 'customer',
    agentId: chance.happens(state === 'open' ? 0.6 : 0.95) ? skewed(chance, company.agentIds) : null,
    teamId: chance.happens(0.8) ? skewed(chance, company.teamIds) : null,
    channels: channelsOf(chance, company.channels),
    labels: labelsOf(chance),
    unread: state === 'open' && last.direction === 'in' && chance.happens(0.4),
    startedAt,
    lastMessageAt: last.at,
    snoozedUntil: state === 'snoozed' ? end + chance.between(1, 14 * 24 * 60) * 60_000 : null,
    messages,
  };
}

const stateOf = (dice: number): SeedConversation['state'] =>
  dice < 0.1 ? 'open' : dice < 0.13 ? 'snoozed' : 'closed';

/** Two on average; one in a thousand goes on for hundreds. */
function messagesOf(chance: Chance, startedAt: number): SeedConversation['messages'] {
  let count = 1;
  if (chance.happens(0.001)) count = chance.between(100, 300);
  else while (count < 20 && chance.happens(0.5)) count++;
  return Array.from({ length: count }, (_, place) => ({
    at: startedAt + place * 45 * 60_000,
    direction: place % 2 === 0 ? ('in' as const) : ('out' as const),
    text: sentence(chance),
  }));
}

/** The first of a list has most, as teams and agents really do. */
function skewed<T>(chance: Chance, list: readonly T[]): T {
  return list[Math.floor(list.length * chance.next() ** 2)] as T;
}

function channelsOf(chance: Chance, all: Company['channels']): Company['channels'] {
  const first = skewed(chance, all);
  const second = chance.happens(0.2) ? chance.pick(all) : first;
  return first.id === second.id ? [first] : [first, second];
}

function labelsOf(chance: Chance): string[] {
  const count = chance.happens(0.5) ? 0 : chance.between(1, 2);
  return [...new Set(Array.from({ length: count }, () => skewed(chance, labels)))];
}
