import type { Tx } from '../../platform/db/index.ts';
import { appendEvents } from '../../platform/events/index.ts';
import { deleteTouchpoints } from './touchpoint-store.ts';

/**
 * Takes the touchpoints of customers, and of the visitors they were, out of the log; journeys are read anew without them.
 * @returns how many
 */
export async function eraseTouchpoints(
  tx: Tx,
  customers: readonly string[],
  visitors: readonly string[],
): Promise<number> {
  const { count, subjects } = await deleteTouchpoints(tx, customers, visitors);
  if (count > 0) await appendEvents(tx, [{ type: 'touchpoint.erased', data: { customers, subjects } }]);
  return count;
}
