import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { insertClaim } from './claim-store.ts';
import { normaliseHandle } from './normalise-handle.ts';
import { findHandles, insertIdentity, type Owner, touchIdentity } from './store.ts';
import type { HandleInput } from './types.ts';

/**
 * Notes further handles a customer names. One nobody has becomes an identity (verified only where proven); one of
 * somebody else stays a claim, which a reply from that very address can prove later.
 */
export async function claimHandles(
  tx: Tx,
  claimant: Owner,
  handles: HandleInput[],
  source: string,
): Promise<void> {
  const wanted = handles.flatMap((handle) => {
    const normal = normaliseHandle(handle);
    return normal ? [{ ...normal, verified: handle.verified === true }] : [];
  });
  if (wanted.length === 0) return;
  const { customerId, homeId } = claimant;
  const known = await findHandles(tx, wanted);
  for (const handle of wanted) {
    const owner = known.find(
      (candidate) => candidate.type === handle.type && candidate.value === handle.value,
    );
    if (owner?.customerId === customerId) {
      if (handle.verified) await touchIdentity(tx, owner.identityId, true);
      continue;
    }
    const added = owner
      ? null
      : await insertIdentity(tx, claimant, handle, { verified: handle.verified, source });
    if (added === null) await insertClaim(tx, homeId, handle, source);
    else await appendEvents(tx, [{ type: 'identity.added', customerId, data: { type: handle.type } }]);
  }
}
