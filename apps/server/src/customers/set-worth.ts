import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { updateWorth } from './worth-store.ts';

/**
 * Sets what a customer is worth, or that nothing is known of it. Routing, service levels and filters read it there.
 * @param id of a customer who stands for themselves
 */
export async function setWorth(tx: Tx, id: string, amount: number | null, actor: string): Promise<void> {
  await updateWorth(tx, id, amount);
  await appendEvents(tx, [{ type: 'customer.changed', customerId: id, actor }]);
}
