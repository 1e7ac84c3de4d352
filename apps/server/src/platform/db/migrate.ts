import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { isUnavailable } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';
import type { Database, NoTables } from './database.ts';

export interface Migration {
  up(db: Kysely<NoTables>): Promise<void>;
}

/**
 * Brings the schema up to date. Concurrent processes wait for each other at Kysely's advisory lock.
 * @param migrations numbered names in ascending order
 */
export async function migrate(
  database: Database,
  migrations: Record<string, Migration>,
  log: Logger,
): Promise<string[]> {
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) {
    if (isUnavailable(error)) throw error;
    throw new Error(`Migration failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const applied = (results ?? []).map((result) => result.migrationName);
  if (applied.length > 0) log.info({ applied }, 'database schema brought up to date');
  return applied;
}

/** Runs statements separated by semicolons at line ends; migrations are plain SQL. */
export async function statements(db: Kysely<NoTables>, text: string): Promise<void> {
  await sql.raw(text).execute(db);
}
