import { type NamedHandles, namesAndHandlesOf } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { deleteCustomers, type IndexedCustomer, writeCustomers } from './customer-store.ts';
import { formsOf } from './fold.ts';
import { wordsOf } from './words.ts';

/** Handles that say something to people; ids that browsers are given do not. */
const nameless = new Set(['device']);

/** Brings customers in the index up to date; joined and deleted ones leave it. */
export async function indexCustomers(tx: Tx, ids: string[]): Promise<void> {
  const found = await namesAndHandlesOf(tx, ids);
  const present = found.filter((customer) => customer.joinedInto === null).map(indexed);
  await writeCustomers(tx, present);
  const kept = new Set(present.map((customer) => customer.id));
  await deleteCustomers(
    tx,
    ids.filter((id) => !kept.has(id)),
  );
}

function indexed({ id, name, handles }: NamedHandles): IndexedCustomer {
  const values = handles.filter(({ type }) => !nameless.has(type)).map(({ value }) => value);
  // Once word by word, so that beginnings are found, and handles once more whole, so that an address or a number is.
  const words = [name, ...values].flatMap((text) => wordsOf(text).flatMap((word) => formsOf(word.text)));
  const whole = values.map((value) => value.toLowerCase());
  return { id, name, handles: values, folded: ` ${[...new Set([...words, ...whole])].join(' ')}` };
}
