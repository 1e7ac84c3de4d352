import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { insertClaim } from './claim-store.ts';
import { normaliseHandle } from './normalise-handle.ts';
import { isSharedHandle } from './shared-handle.ts';
import { findHandles, insertIdentity, type Owner, touchIdentity } from './store.ts';
import type { HandleInput } from './types.ts';

/**
 * Notes further handles a customer names. One nobody has becomes an identity (verified only where proven); one of
 * somebody else stays a claim, which a reply from that very address can prove later. One that several people use stays
 * a claim in any case, and so does everything that is named from such a one: it is of one of them.
 * @param fromSeveral the claimant wrote from what several people use
 */
export async function claimHandles(
  tx: Tx,
  claimant: Owner,
  handles: HandleInput[],
  source: string,
  fromSeveral = false,
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
    const several = fromSeveral || isSharedHandle(owner ?? handle);
    if (owner?.customerId === customerId) {
      if (handle.verified && !several) await touchIdentity(tx, owner.identityId, true);
      continue;
    }
    const added =
      owner || several
        ? null
        : await insertIdentity(tx, claimant, handle, { verified: handle.verified, source });
    if (added === null) {
      if (await insertClaim(tx, homeId, handle, source))
        await appendEvents(tx, [{ type: 'identity.claimed', customerId, data: { type: handle.type } }]);
    } else await appendEvents(tx, [{ type: 'identity.added', customerId, data: { type: handle.type } }]);
  }
}
