import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { refreshFacts } from './combine-facts.ts';
import { holdStanding } from './join-customers.ts';
import { customerFamily, giveHome, insertLink, setJoined } from './join-store.ts';
import { insertCustomer, selectIdentities } from './store.ts';

export interface Division {
  /** Who comes out of it; joined with the other still, until `partCustomers` undoes that join. */
  customerId: string;
  joinId: string;
  /** The other, and everybody who was joined into them. */
  family: string[];
  /** What the chosen identities are called, by type and value. */
  handles: { type: string; value: string }[];
}

/**
 * Two people were taken for one from the beginning: makes the second one, as somebody who had been joined with the first
 * by mistake. The identities belong to them; parting the two then brings home what is theirs, and undoing it is a join.
 * @throws AppError `customer_not_found`, `customer_joined` when the customer was joined into another, `invalid_input`
 */
export async function divideOff(
  tx: Tx,
  customerId: string,
  chosen: { name: string; identityIds: readonly string[] },
  by: string,
): Promise<Division> {
  const [standing] = await holdStanding(tx, [customerId]);
  if (standing !== customerId) throw new AppError('customer_joined');
  const known = await selectIdentities(tx, customerId);
  const identities = known.filter(({ id }) => chosen.identityIds.includes(id));
  if (identities.length !== new Set(chosen.identityIds).size)
    throw invalid('identityIds', 'names something that is no identity of this customer');
  const family = await customerFamily(tx, customerId);
  const name = chosen.name.trim();
  const second = await insertCustomer(tx, { name, nameDerived: false, language: null });
  await giveHome(
    tx,
    identities.map(({ id }) => id),
    second,
  );
  await setJoined(tx, second, customerId);
  // Keeps what is the first one's own, as for everybody who has somebody joined into them.
  await refreshFacts(tx, customerId);
  const joinId = await insertLink(tx, {
    from: second,
    into: customerId,
    evidence: 'taken for one',
    madeBy: by,
    // Since ever: all of what the second one said is theirs.
    now: new Date(0),
    moved: { identities: identities.map(({ id }) => id), family: [second] },
  });
  await appendEvents(tx, [
    { type: 'customer.created', customerId: second, actor: by, data: { source: 'division' } },
  ]);
  return {
    customerId: second,
    joinId,
    family,
    handles: identities.map(({ type, value }) => ({ type, value })),
  };
}
