import { v7 as uuid } from 'uuid';
import { findCustomer } from '../customers/index.ts';
import { audit } from '../platform/audit/index.ts';
import type { Reader, Tx } from '../platform/db/index.ts';
import { AppError, sentence } from '../platform/errors/index.ts';
import { conversationExists, insertHold, liftHold, selectHolds } from './legal-hold-store.ts';
import { scopeOf } from './scope-store.ts';
import type { AskedBy, PrivacyDeps } from './types.ts';

/** Something that must stay, whatever retention and erasure say: everything of a customer, or one conversation. */
export interface LegalHold {
  id: string;
  customerId: string | null;
  conversationId: string | null;
  conversationNumber: number | null;
  customerName: string | null;
  reason: string;
  /** Null: until it is lifted. */
  until: Date | null;
  placedBy: string;
  placedAt: Date;
  liftedBy: string | null;
  liftedAt: Date | null;
}

export interface HoldInput {
  on: { customerId: string } | { conversationId: string };
  reason: string;
  until: Date | null;
}

/** @throws AppError `customer_not_found`, `conversation_not_found`, `invalid_input` [until] */
export const placeHold = (
  deps: PrivacyDeps,
  { on, reason, until }: HoldInput,
  by: AskedBy,
): Promise<string> =>
  deps.database.transaction(async (tx) => {
    const now = deps.now();
    if (until !== null && until <= now)
      throw new AppError('invalid_input', { fields: [{ field: 'until', message: sentence('in_the_past') }] });
    const customerId = 'customerId' in on ? (await findCustomer(tx, on.customerId)).id : null;
    const conversationId = 'conversationId' in on ? await conversationOf(tx, on.conversationId) : null;
    const id = uuid();
    await insertHold(tx, { id, customerId, conversationId, reason, until, placedAt: now }, by);
    // Without a name: the log outlives it.
    await audit(tx, 'legal_hold.placed', { id, name: '' });
    return id;
  });

async function conversationOf(tx: Tx, id: string): Promise<string> {
  if (!(await conversationExists(tx, id))) throw new AppError('conversation_not_found');
  return id;
}

/** @throws AppError `legal_hold_not_found` */
export const endHold = (deps: PrivacyDeps, id: string, by: AskedBy): Promise<void> =>
  deps.database.transaction(async (tx) => {
    if ((await liftHold(tx, id, by, deps.now())) === null) throw new AppError('legal_hold_not_found');
    await audit(tx, 'legal_hold.lifted', { id, name: '' });
  });

/** On a customer, whoever they are one with, and their conversations. @throws AppError `customer_not_found` */
export async function holdsOf(db: Reader, customerId: string): Promise<LegalHold[]> {
  return selectHolds(db, { scope: await scopeOf(db, customerId) });
}
