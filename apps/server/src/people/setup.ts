/** First start: a one-time link lets whoever reads the server's log found the company. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { audit } from '../platform/audit/index.ts';
import { hashOf } from '../platform/auth/index.ts';
import type { Database, Reader, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { readSetting, takeSetting, writeSetting } from '../platform/settings/index.ts';
import { addAgent } from './create-agent.ts';
import type { Agent, Language } from './types.ts';

export interface SetupInput {
  token: string;
  company: string;
  name: string;
  email: string;
  password: string;
  language: Language;
}

export const setupNeeded = async (db: Reader): Promise<boolean> =>
  (await readSetting(db, 'company')) === null;

export async function companyName(db: Reader): Promise<string> {
  const company = (await readSetting(db, 'company')) as { name: string } | null;
  return company?.name ?? '';
}

/** What the company set itself up in; English for one that did so before it was kept. */
export async function companyLanguage(db: Reader): Promise<Language> {
  const company = (await readSetting(db, 'company')) as { language?: Language } | null;
  return company?.language ?? 'en';
}

/** What a demo company was founded with; null for every real one, so that none is ever offered to strangers. */
export async function demoPassword(db: Reader): Promise<string | null> {
  const demo = (await readSetting(db, demoSetting)) as { password: string } | null;
  return demo?.password ?? null;
}

/**
 * A fresh token while set-up is needed, else null. Only its hash is kept, so every start makes a new one and the
 * latest is the one that counts.
 */
export async function prepareSetup(database: Database): Promise<string | null> {
  return database.transaction(async (tx) => {
    if (!(await setupNeeded(tx))) return null;
    const token = randomBytes(24).toString('base64url');
    await writeSetting(tx, tokenSetting, digest(token));
    return token;
  });
}

/**
 * Company and first administrator, all or nothing and once.
 * @param options.demo everybody may take a seat in this company: its password is kept to be shown
 * @throws AppError `already_set_up`, `wrong_setup_token`, `already_exists` when the address is taken
 */
export async function completeSetup(
  database: Database,
  input: SetupInput,
  options: { demo?: boolean } = {},
): Promise<Agent> {
  // Looked at first without holding it: hashing a password for everybody who asks would be a way to wear us down.
  await checkToken(database.db, await readSetting(database.db, tokenSetting), input.token);
  const passwordHash = await hashOf(input.password);
  return database.transaction(async (tx) => {
    // Of two at once the second waits here and then finds nothing to take.
    await checkToken(tx, await takeSetting(tx, tokenSetting), input.token);
    await writeSetting(tx, 'company', { name: input.company.trim(), language: input.language });
    if (options.demo) await writeSetting(tx, demoSetting, { password: input.password });
    const { name, email, language } = input;
    const founder = await addAgent(
      tx,
      { name, email, language, role: 'administrator', teamIds: [], passwordHash },
      'system',
    );
    await audit(tx, 'company.founded', { id: 'company', name: input.company.trim() });
    return founder;
  });
}

async function checkToken(db: Reader | Tx, stored: unknown, token: string): Promise<void> {
  if (!(await setupNeeded(db))) throw new AppError('already_set_up');
  if (typeof stored !== 'string' || !timingSafeEqual(Buffer.from(stored), Buffer.from(digest(token))))
    throw new AppError('wrong_setup_token');
}

const tokenSetting = 'setup.token';
const demoSetting = 'demo';

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
