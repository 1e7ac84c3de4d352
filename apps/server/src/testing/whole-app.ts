/** The whole application on a database of its own, listening on ports nobody else has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type App, startApp } from '../app.ts';
import { readConfig } from '../platform/config/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export interface WholeApp {
  app: App;
  database: TestDatabase;
  stop(): Promise<void>;
}

/** @param environment settings beside those every test has */
export async function startWholeApp(environment: Record<string, string> = {}): Promise<WholeApp> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-app-'));
  const config = readConfig({
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    PORT: '0',
    SMTP_PORT: '0',
    ...environment,
  });
  const app = await startApp(config, createLogger('silent', false), { strictAudit: true });
  return {
    app,
    database,
    async stop() {
      await app.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
