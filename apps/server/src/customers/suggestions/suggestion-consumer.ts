import type { Tx } from '../../platform/db/index.ts';
import type { Consumer } from '../../platform/events/index.ts';
import { compareCustomers } from './compare-customers.ts';
import { type Learned, learnedFrom, unlearned } from './learned.ts';
import { latestModel, readModel } from './model-store.ts';
import { countCustomers } from './person-store.ts';

/**
 * Keeps what is suggested current as customers arrive and change. A new reader goes through everybody who ever came, and
 * setting its cursor to 0 compares all anew.
 */
export function suggestionConsumer({ now }: { now(): Date }): Consumer {
  let known: { learnedAt: number; learned: Learned } | null = null;

  async function learnedOf(tx: Tx): Promise<Learned> {
    const latest = await latestModel(tx);
    if (latest === null) return unlearned(await countCustomers(tx));
    if (known?.learnedAt !== latest.learnedAt.getTime()) {
      const kept = await readModel(tx, latest.learnedAt);
      if (kept === null) return unlearned(latest.people);
      known = { learnedAt: latest.learnedAt.getTime(), learned: learnedFrom(kept) };
    }
    return known.learned;
  }

  return {
    name: 'customer-suggestions',
    types: [
      'customer.created',
      'customer.changed',
      'customer.joined',
      'customer.parted',
      'customer.told_apart',
      'identity.added',
      'identity.claimed',
    ],
    async handle(events, tx) {
      const ids = events.flatMap(({ customerId, data }) => [
        ...(customerId === null ? [] : [customerId]),
        ...(typeof data.from === 'string' ? [data.from] : []),
      ]);
      await compareCustomers(tx, [...new Set(ids)], await learnedOf(tx), now());
    },
  };
}
