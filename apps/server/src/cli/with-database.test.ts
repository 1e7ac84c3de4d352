import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setupNeeded } from '../people/index.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../platform/db/index.ts';
import { createLogger } from '../platform/log/index.ts';
import { withDatabase } from './with-database.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'throughline-cli-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = () => withDatabase((database) => setupNeeded(database.db), { DATA_DIR: folder });

it('starts the embedded server for the moment, and leaves one that runs running', async () => {
  expect(await ask()).toBe(true);
  expect(await findEmbeddedPostgres(folder)).toBeNull();

  const server = await startEmbeddedPostgres(folder, createLogger('silent', false));
  try {
    expect(await ask()).toBe(true);
    expect(await findEmbeddedPostgres(folder)).toBe(server.url);
  } finally {
    await server.stop();
  }
});
