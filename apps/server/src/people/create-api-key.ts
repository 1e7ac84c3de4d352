import { createHash, randomBytes } from 'node:crypto';
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { insertApiKey } from './api-key-store.ts';
import { isPermission, type Permission, permissions } from './permissions.ts';
import type { ApiKey } from './types.ts';

const prefixLength = 10;

/**
 * A key for a program. It is in the answer and nowhere else: only its SHA-256 is kept, which is enough for 256 random
 * bits.
 * @param granter permissions of whoever makes it; a key can do no more than they
 * @throws AppError `invalid_input` for an unknown scope, `forbidden` for one the granter does not have
 */
export async function createApiKey(
  database: Database,
  input: { name: string; scopes: string[] },
  granter: ReadonlySet<string>,
  actor: string,
): Promise<ApiKey & { key: string }> {
  const scopes = [...new Set(input.scopes)].map(toPermission);
  const beyond = scopes.find((scope) => !granter.has(scope));
  if (beyond !== undefined) throw new AppError('forbidden', { detail: `you do not have ${beyond} yourself` });

  const key = `tl_${randomBytes(32).toString('base64url')}`;
  const made = await database.transaction(async (tx) => {
    const inserted = await insertApiKey(tx, {
      name: input.name.trim(),
      prefix: key.slice(0, prefixLength),
      hash: hashOfKey(key),
      scopes,
      createdBy: actor,
    });
    const { id, name, prefix } = inserted;
    await audit(tx, 'api_key.created', { id, name }, changesBetween({}, { name, prefix, scopes }));
    return inserted;
  });
  return { ...made, key };
}

function toPermission(scope: string): Permission {
  if (isPermission(scope)) return scope;
  throw invalid('scopes', `"${scope}" is not one of ${permissions.join(', ')}`);
}

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');
