import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { standingCustomer } from './join-store.ts';
import type { Language } from './languages.ts';
import { updateCustomer } from './store.ts';

export interface CustomerChange {
  name?: string | undefined;
  language?: Language | null | undefined;
  attributes?: Record<string, string> | undefined;
}

/** Changes a customer, or the one they became. @throws AppError `customer_not_found` */
export async function changeCustomer(
  database: Database,
  id: string,
  change: CustomerChange,
  actor: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const standing = await standingCustomer(tx, id);
    const found =
      standing !== null &&
      (await updateCustomer(tx, standing, {
        ...(change.name === undefined ? {} : { name: change.name.trim() }),
        ...(change.language === undefined ? {} : { language: change.language }),
        ...(change.attributes === undefined ? {} : { attributes: change.attributes }),
      }));
    if (!found) throw new AppError('customer_not_found');
    await appendEvents(tx, [{ type: 'customer.changed', customerId: standing, actor }]);
  });
}
