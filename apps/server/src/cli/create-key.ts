import { createApiKey, permissions } from '../people/index.ts';
import { withDatabase } from './with-database.ts';

/** Whoever can run this has the database already, so no scope is withheld. */
export async function createKey(input: {
  name: string;
  scopes: string[];
}): Promise<{ id: string; name: string; scopes: string[]; prefix: string; key: string }> {
  const made = await withDatabase((database) =>
    createApiKey(database, { name: input.name, scopes: input.scopes }, new Set(permissions), 'system'),
  );
  return { id: made.id, name: made.name, scopes: made.scopes, prefix: made.prefix, key: made.key };
}
