import { audit } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { findInbound, settleInbound } from './store.ts';

/**
 * Lets a held or processed item be processed again, by whichever process takes it up first.
 * @throws AppError `inbound_not_found`
 */
export async function releaseInbound(database: Database, id: string): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await findInbound(tx, id))) throw new AppError('inbound_not_found');
    await settleInbound(tx, id, 'received', []);
    await audit(tx, 'inbound.replayed', { id, name: '' });
  });
}
