import type { Tx } from '../../platform/db/index.ts';
import { appendEvents } from '../../platform/events/index.ts';
import type { NewTouchpoint } from '../types.ts';
import { insertTouchpoints } from './touchpoint-store.ts';

/**
 * Takes touchpoints in, in the caller's transaction. Late ones, ones out of order and ones that are there already are
 * normal: the latter are left as they are.
 * @returns ids of those that were not there yet
 */
export async function addTouchpoints(tx: Tx, touchpoints: readonly NewTouchpoint[]): Promise<Set<string>> {
  if (touchpoints.length === 0) return new Set();
  const { change, added } = await insertTouchpoints(tx, touchpoints);
  if (added.size > 0) await appendEvents(tx, [{ type: 'touchpoint.changed', data: { change } }]);
  return added;
}
