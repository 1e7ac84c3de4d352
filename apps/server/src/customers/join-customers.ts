import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { insertLink, moveIdentities } from './store.ts';

/**
 * Two customers were proven to be one: identities of `from` move to `into`. What moved is written to the link log,
 * so that it can be undone. Other domains move their rows on `customer.joined`, or in the same transaction.
 */
export async function joinCustomers(tx: Tx, from: string, into: string, evidence: string): Promise<void> {
  if (from === into) return;
  const identities = await moveIdentities(tx, from, into);
  await insertLink(tx, { from, into, evidence, moved: { identities } });
  await appendEvents(tx, [{ type: 'customer.joined', customerId: into, data: { from, evidence } }]);
}
