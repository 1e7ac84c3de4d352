import { familiesOf } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { holdPresent } from './hold-present.ts';
import type { ContactWishes } from './types.ts';
import { noWishes, putWishes, readWishes } from './wish-store.ts';

export interface WishChange {
  doNotContact?: boolean | undefined;
  preferredChannel?: string | null | undefined;
  quietHours?: ContactWishes['quietHours'] | undefined;
}

/**
 * Changes how somebody wants to be written to; what is left out stays. Of customers who were joined all say the same
 * afterwards, or taking back what one of them said would change nothing.
 * @throws AppError `customer_not_found`, `customer_erased`, `invalid_input` naming the time zone
 */
export async function changeWishes(
  tx: Tx,
  customerId: string,
  change: WishChange,
  actor: string,
  now: Date,
): Promise<void> {
  if (change.quietHours && !isTimeZone(change.quietHours.timeZone))
    throw invalid('quietHours.timeZone', 'must be a time zone such as Europe/Warsaw');
  const standing = await holdPresent(tx, customerId);
  const family = (await familiesOf(tx, [standing])).get(standing) ?? [standing];
  const before = await readWishes(tx, family);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  for (const id of family)
    if (id === standing || before.has(id))
      await putWishes(tx, id, { ...noWishes, ...before.get(id), ...given }, actor, now);
  await appendEvents(tx, [
    { type: 'customer.wishes_changed', customerId: standing, actor, data: { names: Object.keys(given) } },
  ]);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
