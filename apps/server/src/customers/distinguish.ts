import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { betweenFamilies, insertDistinction, liftDistinctions } from './distinction-store.ts';
import { holdStanding } from './join-customers.ts';
import { markRefused } from './suggestions/suggestion-store.ts';
import { pairOf } from './suggestions/types.ts';

/**
 * Somebody says that two customers are not the same person: it is not suggested again, whomever they are joined with
 * later, and evidence that comes by itself does not join them.
 * @returns false when it was said before
 * @throws AppError `customer_not_found`, `invalid_input` when they are one
 */
export async function distinguish(
  tx: Tx,
  customerId: string,
  otherId: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const [one, other] = await holdStanding(tx, [customerId, otherId]);
  if (one === undefined || other === undefined || one === other)
    throw invalid('otherId', 'is the same customer');
  const pair = pairOf(one, other);
  await markRefused(tx, pair, true);
  const said = await insertDistinction(tx, pair, by, now);
  if (said) await tell(tx, one, other, by);
  return said;
}

/**
 * Takes it back: they may be one person again, as far as anybody said.
 * @returns false when nothing stands between them
 * @throws AppError `customer_not_found`
 */
export async function undistinguish(
  tx: Tx,
  customerId: string,
  otherId: string,
  by: string,
  now: Date,
): Promise<boolean> {
  const [one, other] = await holdStanding(tx, [customerId, otherId]);
  if (one === undefined || other === undefined) return false;
  const said = await betweenFamilies(tx, one, other);
  if (said.length === 0) return false;
  await liftDistinctions(tx, said, by, now);
  if (one !== other) await markRefused(tx, pairOf(one, other), false);
  await tell(tx, one, other, by);
  return true;
}

const tell = (tx: Tx, customerId: string, from: string, actor: string) =>
  appendEvents(tx, [{ type: 'customer.told_apart', customerId, actor, data: { from } }]);
