import { setWorth } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { holdPresent } from './hold-present.ts';
import type { ValueSource } from './types.ts';
import { putValue } from './value-store.ts';

/**
 * Says what a customer is worth, and who says so. It stands until somebody sets another, or has it computed again.
 * @throws AppError `customer_not_found`, `customer_erased`
 */
export async function setValue(
  tx: Tx,
  customerId: string,
  value: { amount: number | null; source: ValueSource },
  actor: string,
  now: Date,
): Promise<void> {
  const standing = await holdPresent(tx, customerId);
  await putValue(tx, { customerId: standing, ...value, setBy: actor, setAt: now });
  await setWorth(tx, standing, value.amount, actor);
}
