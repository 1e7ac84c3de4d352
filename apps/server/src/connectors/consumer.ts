import { selectIdentities } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { dropReadings, expireReadings } from './lookups/reading-store.ts';
import { claimEvents } from './webhooks/event-store.ts';

/**
 * Follows who is who: a new identity may be known to a system, and events that waited for it find their customer;
 * what was found of two who were one may be the other's.
 */
export const connectorConsumer = ({ now }: { now(): Date }): Consumer => ({
  name: 'connectors',
  types: ['customer.created', 'identity.added', 'customer.joined', 'customer.parted'],
  async handle(events, tx) {
    for (const event of events) {
      const { customerId } = event;
      if (customerId === null) continue;
      if (event.type === 'customer.parted') await dropReadings(tx, partiesOf(event));
      else await expireReadings(tx, [customerId], now());
      await claim(tx, customerId);
    }
  },
});

const partiesOf = ({ customerId, data }: Event): string[] =>
  [customerId, data.from].filter((id): id is string => typeof id === 'string');

async function claim(tx: Tx, customerId: string): Promise<void> {
  const identities = await selectIdentities(tx, customerId);
  if (identities.length === 0) return;
  const claimed = await claimEvents(tx, customerId, identities);
  await appendEvents(
    tx,
    claimed.map(({ id, connectorId, kind, at }) => ({
      type: 'connector.event',
      customerId,
      data: { connectorId, eventId: id, kind, at: at.toISOString() },
    })),
  );
}
