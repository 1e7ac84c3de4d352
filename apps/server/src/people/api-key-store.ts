import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Permission } from './permissions.ts';
import type { ApiKey } from './types.ts';

type ApiKeyTables = {
  api_key: {
    id: string;
    name: string;
    prefix: string;
    hash: string;
    scopes: Permission[];
    created_by: string;
    created_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
};

const tables = (db: Reader) => db.withTables<ApiKeyTables>();

const selectKeys = (db: Reader) =>
  tables(db)
    .selectFrom('api_key')
    .select(['id', 'name', 'scopes', 'prefix', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('revoked_at', 'is', null);

export const listApiKeys = (db: Reader): Promise<ApiKey[]> => selectKeys(db).orderBy('id', 'desc').execute();

export async function findApiKeyByHash(db: Reader, hash: string): Promise<ApiKey | null> {
  return (await selectKeys(db).where('hash', '=', hash).executeTakeFirst()) ?? null;
}

export async function insertApiKey(
  tx: Tx,
  key: { name: string; prefix: string; hash: string; scopes: Permission[]; createdBy: string },
): Promise<ApiKey> {
  const { createdBy, ...columns } = key;
  const row = { id: uuid(), ...columns, created_at: new Date(), last_used_at: null };
  await tables(tx)
    .insertInto('api_key')
    .values({ ...row, created_by: createdBy, revoked_at: null })
    .execute();
  return {
    id: row.id,
    name: key.name,
    scopes: key.scopes,
    prefix: key.prefix,
    createdAt: row.created_at,
    lastUsedAt: null,
  };
}

/** Notes the use, at most once a minute: a busy key must not turn every request into a write. */
export async function touchApiKey(db: Reader, id: string): Promise<void> {
  await tables(db)
    .updateTable('api_key')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('last_used_at', 'is', null),
        where('last_used_at', '<', sql<Date>`now() - interval '1 minute'`),
      ]),
    )
    .execute();
}

/** @returns its name; null when there is no such key */
export async function markRevoked(tx: Tx, id: string): Promise<string | null> {
  const row = await tables(tx)
    .updateTable('api_key')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}
