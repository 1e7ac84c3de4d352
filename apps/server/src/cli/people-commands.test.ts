import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgent, verifyApiKey } from '../people/index.ts';
import { runCli } from '../testing/run-cli.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const cli = (words: string[], input = '') => runCli(database.url, words, input);

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
    expect(outcome.code).toBe(2);
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
