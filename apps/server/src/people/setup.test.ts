import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSetting } from '../platform/settings/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import {
  companyName,
  completeSetup,
  demoPassword,
  prepareSetup,
  type SetupInput,
  setupNeeded,
} from './setup.ts';
import { listAgents } from './store.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const input = (token: string, name = 'Ada'): SetupInput => ({
  token,
  company: `${name} & Co`,
  name,
  email: `${name}@shop.example`,
  password: 'correct horse battery',
  language: 'pl',
});
const codeOf = (error: unknown) => (error as { code: string }).code;

describe('set-up', () => {
  it('founds the company with its administrator, once', async () => {
    const token = (await prepareSetup(database)) as string;
    await completeSetup(database, input(token));
    expect(await companyName(database.db)).toBe('Ada & Co');
    expect(await listAgents(database.db)).toMatchObject([
      { email: 'ada@shop.example', role: 'administrator', language: 'pl', active: true },
    ]);
    expect(await setupNeeded(database.db)).toBe(false);
    expect(await prepareSetup(database)).toBeNull();
    await expect(completeSetup(database, input(token))).rejects.toMatchObject({ code: 'already_set_up' });
  });

  it('lets one of many at the same moment win and leaves nothing of the others', async () => {
    const token = (await prepareSetup(database)) as string;
    const names = ['Ada', 'Ben', 'Cem', 'Dag', 'Eva', 'Fay'];
    const outcomes = await Promise.allSettled(
      names.map((name) => completeSetup(database, input(token, name))),
    );
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(won).toHaveLength(1);
    expect(new Set(lost.map(({ reason }) => codeOf(reason)))).toEqual(new Set(['already_set_up']));
    const [agent, ...others] = await listAgents(database.db);
    expect(others).toEqual([]);
    expect(await companyName(database.db)).toBe(`${agent?.name} & Co`);
    const accounts = await database.pool.query('select count(*) from auth_user');
    expect(accounts.rows).toEqual([{ count: 1 }]);
  });

  it('keeps a password to be shown only for a company founded as a demo', async () => {
    await completeSetup(database, input((await prepareSetup(database)) as string));
    expect(await demoPassword(database.db)).toBeNull();
    const other = await createTestDatabase();
    try {
      await completeSetup(other, input((await prepareSetup(other)) as string), { demo: true });
      expect(await demoPassword(other.db)).toBe('correct horse battery');
    } finally {
      await other.drop();
    }
  });

  it('refuses a wrong token and stays possible', async () => {
    const token = (await prepareSetup(database)) as string;
    await expect(completeSetup(database, input('guess'))).rejects.toMatchObject({
      code: 'wrong_setup_token',
    });
    expect(await listAgents(database.db)).toEqual([]);
    await completeSetup(database, input(token));
  });

  it('counts only the latest token and keeps none in clear', async () => {
    const old = (await prepareSetup(database)) as string;
    const token = (await prepareSetup(database)) as string;
    await expect(completeSetup(database, input(old))).rejects.toMatchObject({ code: 'wrong_setup_token' });
    expect(await readSetting(database.db, 'setup.token')).not.toContain(token);
    await completeSetup(database, input(token));
  });
});
