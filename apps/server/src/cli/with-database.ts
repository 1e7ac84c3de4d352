import { migrations } from '../migrations/index.ts';
import { readConfig } from '../platform/config/index.ts';
import {
  type Database,
  findEmbeddedPostgres,
  migrate,
  openDatabase,
  startEmbeddedPostgres,
  whenAvailable,
} from '../platform/db/index.ts';
import { createLogger } from '../platform/log/index.ts';

export interface Instance {
  database: Database;
  url: string;
}

/**
 * Gives `work` the instance's database: DATABASE_URL, or the embedded server of DATA_DIR. One that runs is used and
 * left running; one that does not is started and stopped again.
 */
export async function withDatabase<T>(
  work: (database: Database, instance: Instance) => Promise<T>,
  environment: Record<string, string | undefined> = process.env,
): Promise<T> {
  const config = readConfig(environment);
  // Standard output belongs to the command's answer; what goes wrong is thrown.
  const log = createLogger('silent', false);
  const running = config.databaseUrl ?? (await findEmbeddedPostgres(config.dataDir));
  const started = running === null ? await startEmbeddedPostgres(config.dataDir, log) : null;
  const url = running ?? (started as { url: string }).url;
  const database = openDatabase(url, 4, log);
  try {
    await whenAvailable(() => database.ping(), { signal: AbortSignal.timeout(patience) });
    await migrate(database, migrations, log);
    return await work(database, { database, url });
  } finally {
    await database.close();
    if (started && !started.adopted) await started.stop();
  }
}

/** Milliseconds for a server that is just starting. */
const patience = 10_000;
