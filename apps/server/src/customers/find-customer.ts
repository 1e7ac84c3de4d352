import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { normaliseHandle } from './normalise-handle.ts';
import { findHandles, selectCustomer } from './store.ts';
import type { Customer, HandleInput } from './types.ts';

/** One customer with identities; a joined one is answered by the customer it became. @throws AppError `customer_not_found` */
export async function findCustomer(db: Reader, id: string): Promise<Customer> {
  const found = await selectCustomer(db, id);
  if (!found) throw new AppError('customer_not_found');
  const { joinedInto, ...customer } = found;
  return joinedInto === null ? customer : findCustomer(db, joinedInto);
}

/** The customer who owns a handle, or null. */
export async function customerOfHandle(
  db: Reader,
  handle: HandleInput,
): Promise<{ customerId: string; homeId: string; identityId: string; several: boolean } | null> {
  const normal = normaliseHandle(handle);
  if (!normal) return null;
  const [known] = await findHandles(db, [normal]);
  if (!known) return null;
  const { customerId, homeId, identityId, several } = known;
  return { customerId, homeId, identityId, several };
}
