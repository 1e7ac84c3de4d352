import { readCalendar } from '../calendar/index.ts';
import { conversationIdsOf, readExchanges } from '../conversations/index.ts';
import { selectFacts } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { type Consumer, type Event, headSequence, readConversationEvents } from '../platform/events/index.ts';
import { knownUpTo, writeFacts } from './fact-store.ts';
import { factsOf } from './facts.ts';
import type { Told } from './types.ts';

const ofConversations = [
  'opened',
  'assigned',
  'closed',
  'reopened',
  'labelled',
  'merged',
  'unmerged',
  'split',
  'unsplit',
].map((what) => `conversation.${what}`);
const ofMessages = ['message.received', 'message.queued'];
const ofPromises = ['service_level.met', 'service_level.breached'];
const ofCustomers = ['customer.changed', 'customer.joined', 'customer.parted'];

/** So many conversations of one customer follow when the customer changes; beyond that somebody tries machines. */
const mostOfCustomer = 10_000;

/**
 * Keeps the facts that reports are made of. An event only says which conversation to look at again; its facts are made
 * of all that is known of it, so a new reader catches up by looking at each conversation once, and reading the log
 * again changes nothing.
 */
export const reportConsumer: Consumer = {
  name: 'reports',
  types: [...ofConversations, ...ofMessages, ...ofPromises, ...ofCustomers],
  async handle(events, tx) {
    // Before anything is read: what comes later than this will be looked at again.
    const asOf = await headSequence(tx);
    const ids = await changedConversations(tx, events);
    if (ids.length === 0) return;
    const exchanges = await readExchanges(tx, ids);
    const told = await readTold(tx, ids);
    const customers = await selectFacts(tx, [...new Set(exchanges.map(({ customerId }) => customerId))]);
    const hours = await readCalendar(tx, null);
    const facts = exchanges.map((exchange) =>
      factsOf(
        exchange,
        told.get(exchange.conversationId) as Told,
        customers.get(exchange.customerId)?.language ?? null,
        hours,
      ),
    );
    await writeFacts(tx, facts, asOf);
  },
};

/** Those that something happened to since they were looked at last. */
async function changedConversations(tx: Tx, events: Event[]): Promise<string[]> {
  const latest = new Map<string, number>();
  const ofChanged = new Set<string>();
  for (const { type, conversationId, customerId, data, seq } of events)
    if (ofCustomers.includes(type)) {
      if (customerId !== null) ofChanged.add(customerId);
      if (typeof data.from === 'string') ofChanged.add(data.from);
    } else if (conversationId !== null) latest.set(conversationId, seq);
  const known = await knownUpTo(tx, [...latest.keys()]);
  const ids = new Set([...latest].filter(([id, seq]) => (known.get(id) ?? 0) < seq).map(([id]) => id));
  for (const customerId of ofChanged)
    for (const id of await conversationIdsOf(tx, customerId, mostOfCustomer)) ids.add(id);
  return [...ids];
}

/** Closings and reopenings, and promises kept and broken, by conversation. */
async function readTold(tx: Tx, ids: string[]): Promise<Map<string, Told>> {
  const types = ['conversation.closed', 'conversation.reopened', ...ofPromises];
  const all = new Map<string, Told>(ids.map((id) => [id, { changes: [], promises: [] }]));
  for (const { conversationId, type, at, data } of await readConversationEvents(
    tx,
    ids,
    types,
    0,
    1_000_000,
  )) {
    const told = all.get(conversationId as string) as Told;
    if (!ofPromises.includes(type)) told.changes.push({ closed: type === 'conversation.closed', at });
    else if (typeof data.kind === 'string' && typeof data.startedAt === 'string')
      told.promises.push({
        kind: data.kind,
        startedAt: new Date(data.startedAt),
        at,
        met: type === 'service_level.met',
      });
  }
  return all;
}
