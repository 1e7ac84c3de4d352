import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { markRevoked } from './api-key-store.ts';

/** @throws AppError `api_key_not_found` */
export async function revokeApiKey(database: Database, id: string): Promise<void> {
  const revoked = await database.transaction((tx) => markRevoked(tx, id));
  if (!revoked) throw new AppError('api_key_not_found');
}
