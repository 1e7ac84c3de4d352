/** One throw-away PostgreSQL for a test run, with a migrated template that every test database is copied from. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrations } from '../migrations/index.ts';
import { migrate, openDatabase, startEmbeddedPostgres } from '../platform/db/index.ts';
import { createLogger } from '../platform/log/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

export const templateName = 'throughline_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = createLogger('warn', false);
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-test-'));
  chmodSync(folder, 0o755);
  // Test data may be lost: no flush to disk makes copies of the template cheap.
  const server = await startEmbeddedPostgres(folder, log, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
  ]);
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${templateName}`);
  const template = openDatabase(withDatabase(server.url, templateName), 4, log);
  await migrate(template, migrations, log);
  await template.close();
  await admin.end();
  project.provide('databaseUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
