import { selectIdentities } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Consumer, Event } from '../platform/events/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { dropReadings, expireReadings } from './lookups/reading-store.ts';
import { claimEvents, somethingWaits } from './webhooks/event-store.ts';

/**
 * Follows who is who: a new identity may be known to a system, and events that waited for it find their customer;
 * what was found of two who were one may be the other's.
 */
export const connectorConsumer = ({ now }: { now(): Date }): Consumer => ({
  name: 'connectors',
  types: ['customer.created', 'identity.added', 'customer.joined', 'customer.parted'],
  async handle(events, tx) {
    const parted = events.filter(({ type }) => type === 'customer.parted').flatMap(partiesOf);
    const customers = [...new Set(events.flatMap(({ customerId }) => customerId ?? []))];
    if (parted.length > 0) await dropReadings(tx, parted);
    await expireReadings(tx, customers, now());
    // Thousands come in an import, and mostly nothing waits.
    if (!(await somethingWaits(tx))) return;
    for (const customerId of customers) await claim(tx, customerId);
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
