import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { deleteIdentity, type HeldIdentity, holdIdentity, setShared, setVerified } from './identity-store.ts';
import { holdStanding } from './join-customers.ts';
import { sharedByRule } from './shared-handle.ts';

/** What an agent says of an identity: it is theirs for sure, or not; several people use it, or one; it is not theirs at all. */
export type IdentityChange = { verified: boolean } | { several: boolean | null } | 'removed';

/**
 * Changes an identity by hand. What was written from a removed one stays where it is; whoever writes from it next is
 * somebody new.
 * @returns the customer it stands with, or null when nothing changed
 * @throws AppError `customer_not_found`, `identity_not_found`, `identity_shared` when one that several people use is to be
 *   one person's for sure
 */
export async function changeIdentity(
  tx: Tx,
  customerId: string,
  identityId: string,
  change: IdentityChange,
  by: string,
): Promise<string | null> {
  const [standing] = await holdStanding(tx, [customerId]);
  const known = standing === undefined ? null : await holdIdentity(tx, standing, identityId);
  if (standing === undefined || known === null) throw new AppError('identity_not_found');
  if (!(await apply(tx, known, change))) return null;
  await appendEvents(tx, [
    {
      type: 'customer.changed',
      customerId: standing,
      actor: by,
      data: { identityId, identityType: known.type },
    },
  ]);
  return standing;
}

async function apply(tx: Tx, known: HeldIdentity, change: IdentityChange): Promise<boolean> {
  if (change === 'removed') {
    await deleteIdentity(tx, known.id);
    return true;
  }
  if ('verified' in change) {
    if (change.verified && sharedByRule(known)) throw new AppError('identity_shared');
    if (change.verified === known.verified) return false;
    await setVerified(tx, known.id, change.verified);
    return true;
  }
  if (change.several === known.shared) return false;
  await setShared(tx, known.id, change.several);
  if (change.several === true && known.verified) await setVerified(tx, known.id, false);
  return true;
}
