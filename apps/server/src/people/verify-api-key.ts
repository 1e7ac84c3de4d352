import type { Reader } from '../platform/db/index.ts';
import { findApiKeyByHash, touchApiKey } from './api-key-store.ts';
import { hashOfKey } from './create-api-key.ts';
import type { ApiKey } from './types.ts';

/** The live key, or null; looking up a digest tells nothing by its timing. */
export async function verifyApiKey(db: Reader, key: string): Promise<ApiKey | null> {
  if (!/^tl_[\w-]{43}$/.test(key)) return null;
  const found = await findApiKeyByHash(db, hashOfKey(key));
  if (found) await touchApiKey(db, found.id);
  return found;
}
