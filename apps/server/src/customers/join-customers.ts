import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { refreshFacts } from './combine-facts.ts';
import { betweenFamilies, liftDistinctions } from './distinction-store.ts';
import {
  customerFamily,
  insertLink,
  lockCustomers,
  moveIn,
  setJoined,
  standingCustomer,
} from './join-store.ts';

export interface Join {
  joinId: string;
  /** The customer who was joined into the other: the ones that stand for those who were named. */
  from: string;
  into: string;
}

/**
 * Two customers were found to be one: what stands with `from` stands with `into` from now on and remembers where it
 * belongs, so that it can be undone whatever comes in meanwhile. Those who were joined already are answered for by the
 * customer they became. Other domains move their rows in the same transaction. Where a person said that they are two,
 * evidence that comes by itself does not join them; the yes of a person takes that no back.
 * @returns null when they are one already, or said to be two
 * @throws AppError `customer_not_found`
 */
export async function joinCustomers(
  tx: Tx,
  from: string,
  into: string,
  evidence: string,
  made: { by: string; now: Date } = { by: 'system', now: new Date() },
): Promise<Join | null> {
  const [one, other] = await holdStanding(tx, [from, into]);
  if (one === undefined || other === undefined || one === other) return null;
  const apart = await betweenFamilies(tx, one, other);
  if (apart.length > 0 && made.by === 'system') return null;
  await setJoined(tx, one, other);
  const family = await customerFamily(tx, one);
  const identities = await moveIn(tx, one, other);
  await refreshFacts(tx, other);
  const joinId = await insertLink(tx, {
    from: one,
    into: other,
    evidence,
    madeBy: made.by,
    now: made.now,
    moved: { identities, family },
  });
  await liftDistinctions(tx, apart, liftedBy(joinId), made.now);
  await appendEvents(tx, [
    { type: 'customer.joined', customerId: other, actor: made.by, data: { from: one, evidence, joinId } },
  ]);
  return { joinId, from: one, into: other };
}

/** By which join a no was taken back: it stands again once the join is undone. */
export const liftedBy = (joinId: string): string => `join:${joinId}`;

/**
 * The customers that stand for these, held until the transaction ends.
 * @throws AppError `customer_not_found`
 */
export async function holdStanding(tx: Tx, ids: readonly string[]): Promise<string[]> {
  for (;;) {
    const standing = await allStanding(tx, ids);
    await lockCustomers(tx, standing);
    // Somebody may have joined or parted them while we waited.
    const now = await allStanding(tx, ids);
    if (now.every((id, index) => id === standing[index])) return now;
  }
}

async function allStanding(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const standing: string[] = [];
  for (const id of ids) {
    const found = await standingCustomer(tx, id);
    if (found === null) throw new AppError('customer_not_found');
    standing.push(found);
  }
  return standing;
}
