import type { Tx } from '../platform/db/index.ts';
import { deleteCustomers } from './customer-store.ts';
import { deleteDocuments } from './document-store.ts';

/** Nothing of a conversation can be found any more. Part of its erasure. */
export const forgetConversation = (tx: Tx, conversationId: string): Promise<void> =>
  deleteDocuments(tx, { conversationId });

/** Nothing of a customer, and nothing said with them, can be found any more. Part of their erasure. */
export async function forgetCustomer(tx: Tx, customerId: string): Promise<void> {
  await deleteDocuments(tx, { customerId });
  await deleteCustomers(tx, [customerId]);
}

/** Neither these messages nor these customers can be found any more, whoever's conversation they stand in. */
export async function forgetPerson(tx: Tx, customerIds: string[], messageIds: string[]): Promise<void> {
  await deleteDocuments(tx, { messageIds });
  await deleteCustomers(tx, customerIds);
}
