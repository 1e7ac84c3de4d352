import { holdStanding, readPeople } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';

/**
 * The customer who stands for this one now, held until the transaction ends: nothing is recorded of somebody while they
 * are erased, or after.
 * @throws AppError `customer_not_found`, `customer_erased`
 */
export async function holdPresent(tx: Tx, customerId: string): Promise<string> {
  const [standing] = (await holdStanding(tx, [customerId])) as [string];
  if ((await readPeople(tx, [standing])).length === 0) throw new AppError('customer_erased');
  return standing;
}
