import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { findInbound, settleInbound } from './store.ts';

/**
 * Lets a held or processed item be processed again, by whichever process takes it up first.
 * @throws AppError `inbound_not_found`
 */
export async function releaseInbound(db: Reader, id: string): Promise<void> {
  if (!(await findInbound(db, id))) throw new AppError('inbound_not_found');
  await settleInbound(db, id, 'received', []);
}
