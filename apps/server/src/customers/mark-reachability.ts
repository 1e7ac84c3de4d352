import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { normaliseHandle } from './normalise-handle.ts';
import { setReachability } from './store.ts';
import type { HandleInput, Reachability } from './types.ts';

/** Notes that an address bounced, or works again. @returns its owner when that was news */
export async function markReachability(
  tx: Tx,
  handle: HandleInput,
  reachability: Reachability,
  reason: string | null,
): Promise<{ identityId: string; customerId: string } | null> {
  const normal = normaliseHandle(handle);
  if (!normal) return null;
  const marked = await setReachability(tx, normal, reachability, reason);
  if (marked) {
    await appendEvents(tx, [
      {
        type: reachability === 'reachable' ? 'customer.changed' : 'identity.bounced',
        customerId: marked.customerId,
        data: { identityId: marked.identityId },
      },
    ]);
  }
  return marked;
}
