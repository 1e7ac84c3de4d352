import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { refreshFacts } from './combine-facts.ts';
import { restoreDistinctions } from './distinction-store.ts';
import { holdStanding, liftedBy } from './join-customers.ts';
import {
  customerFamily,
  findLink,
  lockCustomers,
  markParted,
  moveHome,
  setJoined,
  standingCustomer,
} from './join-store.ts';

export interface Parting {
  /** Who stands alone again. */
  customerId: string;
  /** They and everybody who was joined into them. */
  family: string[];
  /** Who they were joined with, and everybody who stays joined with them. */
  root: string;
  others: string[];
  /** When they had been joined. */
  since: Date;
}

/**
 * Undoes a join: what belongs to the one who was joined, and to those joined into them, stands with them again. Joins
 * are undone in any order.
 * @param customerId whom they are joined with, or anybody of them
 * @returns null when it was undone before
 * @throws AppError `join_not_found`
 */
export async function partCustomers(
  tx: Tx,
  customerId: string,
  joinId: string,
  by: string,
): Promise<Parting | null> {
  const known = await findLink(tx, joinId);
  if (!known) throw new AppError('join_not_found');
  const [root] = await holdStanding(tx, [known.from]);
  await lockCustomers(tx, [known.from]);
  // As it is now that nobody else can undo it.
  const link = await findLink(tx, joinId);
  if (link?.undone) return null;
  if (root === undefined || root !== (await standingCustomer(tx, customerId)))
    throw new AppError('join_not_found');
  await setJoined(tx, known.from, null);
  await markParted(tx, joinId, by);
  await restoreDistinctions(tx, liftedBy(joinId), new Date());
  const family = await customerFamily(tx, known.from);
  await moveHome(tx, family, root);
  await refreshFacts(tx, root);
  await refreshFacts(tx, known.from);
  await appendEvents(tx, [
    { type: 'customer.parted', customerId: root, actor: by, data: { from: known.from, joinId } },
  ]);
  const others = await customerFamily(tx, root);
  return { customerId: known.from, family, root, others, since: known.madeAt };
}
