import { conversationIdsOf, itemIdsOf, readItems, readRows } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import { moveDocuments, placeDocuments } from './document-store.ts';
import { indexCustomers } from './index-customers.ts';
import { indexMessages } from './index-messages.ts';

const ofMessages = ['message.received', 'message.queued', 'note.added', 'side.queued', 'side.received'];
const ofMoves = ['merged', 'unmerged', 'split', 'unsplit'].map((what) => `conversation.${what}`);
const ofCustomers = [
  'customer.created',
  'customer.changed',
  'customer.joined',
  'customer.parted',
  'identity.added',
];

/** So many conversations go back to a customer who is parted; beyond that somebody tries machines. */
const mostOfCustomer = 10_000;

/**
 * Keeps the index. Everything that was ever said is in the event log, so a new consumer fills it from the beginning, and
 * setting its cursor to 0 goes through everything again.
 */
export const searchConsumer: Consumer = {
  name: 'search',
  types: [...ofMessages, ...ofMoves, ...ofCustomers],
  async handle(events, tx) {
    const messageIds = events
      .filter((event) => ofMessages.includes(event.type))
      .flatMap(({ data }) => (typeof data.messageId === 'string' ? [data.messageId] : []));
    const items = await readItems(tx, [...new Set(messageIds)]);
    const conversationIds = [...new Set([...items.values()].map((item) => item.conversationId))];
    const conversations = await readRows(tx, conversationIds);
    await indexMessages(
      tx,
      [...new Set(messageIds)].flatMap((id) => items.get(id) ?? []),
      conversations,
    );

    const moved = events
      .filter(({ type }) => ofMoves.includes(type))
      .flatMap(({ conversationId, data }) => [conversationId, data.into])
      .filter((id) => typeof id === 'string');
    if (moved.length > 0) await follow(tx, [...new Set(moved)]);

    const customers = events.filter((event) => ofCustomers.includes(event.type));
    for (const { type, customerId, data } of customers)
      if (customerId !== null && typeof data.from === 'string') {
        if (type === 'customer.joined') await moveDocuments(tx, data.from, customerId);
        else await follow(tx, await conversationIdsOf(tx, data.from, mostOfCustomer));
      }
    const changed = customers.flatMap(({ customerId, data }) => [
      ...(customerId === null ? [] : [customerId]),
      ...(typeof data.from === 'string' ? [data.from] : []),
    ]);
    await indexCustomers(tx, [...new Set(changed)]);
  },
};

/** What stands in the conversations is found in them. */
async function follow(tx: Tx, conversationIds: string[]): Promise<void> {
  for (const [conversationId, { customer }] of await readRows(tx, conversationIds)) {
    const messageIds = await itemIdsOf(tx, conversationId);
    await placeDocuments(tx, messageIds, { conversationId, customerId: customer.id });
  }
}
