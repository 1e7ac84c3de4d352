import type { Tx } from '../platform/db/index.ts';
import { giveTo } from './store.ts';

/** What a family filled in on the way to these conversations is another customer's. */
export async function giveSubmissions(
  tx: Tx,
  family: readonly string[],
  conversationIds: readonly string[],
  customerId: string,
): Promise<void> {
  if (conversationIds.length > 0) await giveTo(tx, family, conversationIds, customerId);
}
