/**
 * Accounts as part of the caller's transaction, so that an agent and their account come and go together. The only
 * SQL of ours on the tables of sign-in.
 */
import { hashPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../db/index.ts';

type AuthTables = {
  auth_user: {
    id: string;
    name: string;
    email: string;
    two_factor_enabled: boolean;
    updated_at: Date;
  };
  auth_session: {
    id: string;
    user_id: string;
    created_at: Date;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
  };
  auth_account: {
    id: string;
    user_id: string;
    account_id: string;
    provider_id: string;
    password: string;
    updated_at: Date;
  };
  auth_two_factor: { user_id: string };
};

export interface SessionSummary {
  id: string;
  startedAt: Date;
  expiresAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
}

/** Slow by intention (scrypt): call it before the transaction, not in it. */
export const hashOf = (password: string): Promise<string> => hashPassword(password);

/** @param account `email` in lower case; `passwordHash` from {@link hashOf} */
export async function createAccount(
  tx: Tx,
  account: { id: string; name: string; email: string; passwordHash: string },
): Promise<void> {
  const tables = tx.withTables<AuthTables>();
  const { id, name, email, passwordHash } = account;
  const updated_at = new Date();
  await tables
    .insertInto('auth_user')
    .values({ id, name, email, two_factor_enabled: false, updated_at })
    .execute();
  await tables
    .insertInto('auth_account')
    .values({
      id: uuid(),
      user_id: id,
      account_id: id,
      provider_id: 'credential',
      password: passwordHash,
      updated_at,
    })
    .execute();
}

export async function renameAccount(tx: Tx, id: string, name: string): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .updateTable('auth_user')
    .set({ name, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

/** Sets a new password without the old one and ends every session. */
export async function replacePassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx
    .withTables<AuthTables>()
    .updateTable('auth_account')
    .set({ password: passwordHash, updated_at: new Date() })
    .where('user_id', '=', id)
    .where('provider_id', '=', 'credential')
    .execute();
  await endSessions(tx, id);
}

/** For somebody who lost their second factor and their backup codes. */
export async function removeTwoFactor(tx: Tx, id: string): Promise<void> {
  const tables = tx.withTables<AuthTables>();
  await tables.deleteFrom('auth_two_factor').where('user_id', '=', id).execute();
  await tables
    .updateTable('auth_user')
    .set({ two_factor_enabled: false, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

export async function hasTwoFactor(db: Reader, id: string): Promise<boolean> {
  const row = await db
    .withTables<AuthTables>()
    .selectFrom('auth_user')
    .select('two_factor_enabled')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.two_factor_enabled ?? false;
}

export async function endSessions(tx: Tx, id: string): Promise<void> {
  await tx.withTables<AuthTables>().deleteFrom('auth_session').where('user_id', '=', id).execute();
}

/** @returns false when this account has no such session */
export async function endSession(db: Reader, id: string, sessionId: string): Promise<boolean> {
  const result = await db
    .withTables<AuthTables>()
    .deleteFrom('auth_session')
    .where('user_id', '=', id)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

/** Live sessions, newest first. */
export async function listSessions(db: Reader, id: string): Promise<SessionSummary[]> {
  const rows = await db
    .withTables<AuthTables>()
    .selectFrom('auth_session')
    .select(['id', 'created_at', 'expires_at', 'ip_address', 'user_agent'])
    .where('user_id', '=', id)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.created_at,
    expiresAt: row.expires_at,
    ipAddress: row.ip_address,
    userAgent: row.user_agent,
  }));
}
