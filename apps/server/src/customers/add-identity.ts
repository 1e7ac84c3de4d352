import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid, sentence } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { holdStanding } from './join-customers.ts';
import { normaliseHandle } from './normalise-handle.ts';
import { readPhone } from './read-phone.ts';
import { findHandles, insertIdentity, lockHandles, type Normalised } from './store.ts';

/** Kinds that people know of each other; the others come with the channels they are of. */
export const typedIdentities = ['email', 'phone', 'external'] as const;

export interface TypedIdentity {
  type: (typeof typedIdentities)[number];
  value: string;
}

/**
 * An agent says where a customer can be reached, or what their number in another system is. It is theirs, and not
 * verified: it can be written to, and an answer proves it.
 * @param region whose phone numbers are meant where none says its country, e.g. `PL`
 * @returns false when they have it already
 * @throws AppError `customer_not_found`, `invalid_input` naming `value`, also when it is somebody else's
 */
export async function addIdentity(
  tx: Tx,
  customerId: string,
  typed: TypedIdentity,
  region: string,
  by: string,
): Promise<{ customerId: string; identityId: string; added: boolean }> {
  const [standing] = await holdStanding(tx, [customerId]);
  if (standing === undefined) throw new AppError('customer_not_found');
  const handle = readTyped(typed, region);
  await lockHandles(tx, [handle]);
  const [owner] = await findHandles(tx, [handle], true);
  if (owner && owner.customerId !== standing)
    throw invalid('value', sentence('handle_taken', { name: owner.customerName || owner.value }));
  if (owner) return { customerId: standing, identityId: owner.identityId, added: false };
  const identityId = await insertIdentity(tx, { customerId: standing, homeId: standing }, handle, {
    verified: false,
    source: 'agent',
  });
  if (identityId === null) throw new Error('an identity appeared under its lock');
  await appendEvents(tx, [
    { type: 'identity.added', customerId: standing, actor: by, data: { type: handle.type } },
  ]);
  return { customerId: standing, identityId, added: true };
}

function readTyped({ type, value }: TypedIdentity, region: string): Normalised {
  if (type === 'phone') {
    const phone = readPhone(value, region);
    if (phone === null) throw invalid('value', sentence('not_phone'));
    return { type, value: phone };
  }
  const handle = normaliseHandle({ type, value });
  if (type === 'email' && (!handle || !/@[^@]+\.[^.@]+$/.test(handle.value)))
    throw invalid('value', sentence('not_mail_address'));
  if (type === 'external' && !/^[^:\s]+:\S/.test(handle?.value ?? ''))
    throw invalid('value', sentence('not_external_id'));
  if (!handle) throw invalid('value', sentence('not_external_id'));
  return handle;
}
