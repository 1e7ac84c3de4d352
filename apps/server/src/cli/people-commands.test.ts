import { execFile } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgent, verifyApiKey } from '../people/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

function cli(words: string[], input = ''): Promise<Outcome> {
  const main = path.join(import.meta.dirname, 'main.ts');
  const env = { ...process.env, DATABASE_URL: database.url };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...words], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

describe('admin create', () => {
  const words = ['admin', 'create', '--email', 'Root@shop.example', '--name', 'Root', '--password-stdin'];

  it('makes an administrator once and says what is taken', async () => {
    const made = await cli([...words, '--language', 'nl', '--json'], 'correct horse battery\n');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const { id } = JSON.parse(made.stdout);
    expect(await findAgent(database.db, id)).toMatchObject({
      email: 'root@shop.example',
      role: 'administrator',
      language: 'nl',
    });
    const again = await cli(words, 'correct horse battery\n');
    expect(again).toMatchObject({ code: 1, stdout: '', stderr: 'email: is taken\n' });
  });

  it('refuses a short password before it asks for a database', async () => {
    const outcome = await cli(words, 'short\n');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('10 to 128 characters');
  });
});

describe('key create', () => {
  it('prints a key that works', async () => {
    const outcome = await cli(['key', 'create', '--name', 'ci', '--scopes', 'people:read, files:write']);
    expect(await verifyApiKey(database.db, outcome.stdout.trim())).toMatchObject({
      name: 'ci',
      scopes: ['people:read', 'files:write'],
    });
  });

  it('names a scope that does not exist', async () => {
    const outcome = await cli(['key', 'create', '--name', 'ci', '--scopes', 'people:reed']);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('"people:reed" is not one of');
  });
});
