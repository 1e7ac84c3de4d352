/** Who the systems know, found by what callers know of them. */
import { customerAt } from '../opening.ts';
import { storyCustomer } from '../story.ts';
import { waveOf } from '../wave.ts';
import { type Order, type Records, recordsOf } from './records.ts';

export interface BackOffice {
  all: Records[];
  byEmail(email: string | null): Records | null;
  /** The order that fits, and whose it is. */
  find(fits: (order: Order) => boolean): { of: Records; order: Order } | null;
}

/** The demo's story customer, the first of its row, and whom one thing happens to together. @param today of the demo's first day */
export function openBackOffice(seed: number, today: Date, size = 300): BackOffice {
  const customers = [storyCustomer(today)];
  for (let number = 0; number < size; number++) customers.push(customerAt(seed, number, today));
  customers.push(...waveOf(seed, today).map(({ customer }) => customer));
  const all = customers.map((customer) => recordsOf(customer, today));
  const byEmail = new Map(all.map((records) => [records.person.email, records]));
  return {
    all,
    byEmail: (email) => byEmail.get((email ?? '').toLowerCase()) ?? null,
    find(fits) {
      for (const of of all) for (const order of of.orders) if (fits(order)) return { of, order };
      return null;
    },
  };
}
