import { createHmac } from 'node:crypto';
import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { openDatabase } from '../db/index.ts';
import { isUnavailable } from '../errors/index.ts';
import { createLogger } from '../log/index.ts';
import { authSettings, createAuth } from './auth.ts';

const log = createLogger('silent', false);
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const options = {
  secret: new Uint8Array(32).fill(7),
  publicUrl: 'http://desk.example',
  mayStartSession: async () => true,
  log,
};

describe('sign-in library', () => {
  it('finds every table and column it needs in our own migration', async () => {
    const settings = authSettings({ ...options, database });
    const { toBeCreated, toBeAdded } = await getMigrations(settings);
    expect(toBeCreated).toEqual([]);
    expect(toBeAdded).toEqual([]);
  });

  it('would miss a column that is not there', async () => {
    const settings = authSettings({ ...options, database });
    const fields = { ...settings.session.fields, token: 'no_such_column' };
    const { toBeAdded } = await getMigrations({ ...settings, session: { ...settings.session, fields } });
    expect(toBeAdded.map(({ table }) => table)).toEqual(['auth_session']);
  });

  it('says that the database is away, not that something is broken', async () => {
    const away = openDatabase('postgres://nobody@127.0.0.1:1/nothing', 1, log);
    const auth = createAuth({ ...options, database: away });
    const headers = new Headers({ cookie: sessionCookie('a-token') });
    await expect(auth.session(headers)).rejects.toSatisfy(isUnavailable);
    const body = JSON.stringify({ email: 'a@shop.example', password: 'x' });
    const signIn = new Request('http://desk.example/api/auth/sign-in/email', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    await expect(auth.handle(signIn)).rejects.toSatisfy(isUnavailable);
    await away.close();
  });
});

/** A cookie with a valid signature, so that the session it names is looked up. */
function sessionCookie(token: string): string {
  const secret = Buffer.from(options.secret).toString('hex');
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `throughline.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
