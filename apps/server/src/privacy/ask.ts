import { v7 as uuid } from 'uuid';
import { findCustomer } from '../customers/index.ts';
import { audit, auditNothing } from '../platform/audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, sentence } from '../platform/errors/index.ts';
import { isHeld } from './legal-hold-store.ts';
import { purposeOf } from './purpose.ts';
import { findUnfinished, insertRequest } from './request-store.ts';
import { isErased } from './rows-store.ts';
import { scopeOf } from './scope-store.ts';
import type { AskedBy, PrivacyDeps, PrivacyRequest } from './types.ts';

/**
 * Asks for a copy of everything that is kept of a customer. One that is on its way already is answered instead.
 * @returns id of the request
 * @param purpose one that is offered, where the company asks for it
 * @throws AppError `customer_not_found`, `customer_erased`, `invalid_input` [purpose]
 */
export const askExport = (
  deps: PrivacyDeps,
  customerId: string,
  by: AskedBy,
  purpose: string | null = null,
): Promise<string> =>
  deps.database.transaction(async (tx) => {
    const customer = await findCustomer(tx, customerId);
    return ask(tx, 'export', customer.id, by, purpose, deps.now());
  });

/**
 * Notes that a copy is handed out at once, without a request that waits for anybody: for whoever has the machine.
 * @throws AppError `customer_not_found`, `customer_erased`, `invalid_input` [purpose]
 */
export const noteExport = (
  deps: PrivacyDeps,
  customerId: string,
  given: string | null = null,
): Promise<void> =>
  deps.database.transaction(async (tx) => {
    const { id } = await findCustomer(tx, customerId);
    if (await isErased(tx, id)) throw new AppError('customer_erased');
    await tell(tx, 'customer.export_asked', id, await purposeOf(tx, 'exports', given));
  });

/**
 * Asks that nothing of a customer stays. It cannot be undone, so their name has to be given as it is written.
 * @returns id of the request
 * @throws AppError `customer_not_found`, `customer_erased`, `customer_on_hold`, `invalid_input` [name, purpose]
 */
export const askErasure = (
  deps: PrivacyDeps,
  customerId: string,
  name: string,
  by: AskedBy,
  purpose: string | null = null,
): Promise<string> =>
  deps.database.transaction(async (tx) => {
    const customer = await findCustomer(tx, customerId);
    if (name.trim() !== customer.name.trim())
      throw new AppError('invalid_input', {
        fields: [{ field: 'name', message: sentence('not_their_name') }],
      });
    if (await isHeld(tx, await scopeOf(tx, customer.id), deps.now()))
      throw new AppError('customer_on_hold', { detail: 'lift the legal hold first' });
    return ask(tx, 'erasure', customer.id, by, purpose, deps.now());
  });

async function ask(
  tx: Tx,
  kind: PrivacyRequest['kind'],
  customerId: string,
  askedBy: AskedBy,
  given: string | null,
  askedAt: Date,
): Promise<string> {
  if (await isErased(tx, customerId)) throw new AppError('customer_erased');
  const purpose = await purposeOf(tx, kind === 'export' ? 'exports' : 'erasures', given);
  const underWay = await findUnfinished(tx, customerId, kind);
  if (underWay !== null) {
    auditNothing('it was asked for already');
    return underWay;
  }
  const id = uuid();
  await insertRequest(tx, { id, kind, customerId, askedBy, askedAt });
  await tell(tx, kind === 'export' ? 'customer.export_asked' : 'customer.erased', customerId, purpose);
  return id;
}

/** Without their name: the log outlives it. */
const tell = (
  tx: Tx,
  action: 'customer.export_asked' | 'customer.erased',
  id: string,
  purpose: string | null,
): Promise<void> =>
  audit(
    tx,
    action,
    { id, name: '' },
    purpose === null ? undefined : { purpose: { before: null, after: purpose } },
  );
