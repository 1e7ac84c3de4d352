import { audit } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { markRevoked } from './api-key-store.ts';

/** @throws AppError `api_key_not_found` */
export async function revokeApiKey(database: Database, id: string): Promise<void> {
  await database.transaction(async (tx) => {
    const name = await markRevoked(tx, id);
    if (name === null) throw new AppError('api_key_not_found');
    await audit(tx, 'api_key.revoked', { id, name });
  });
}
