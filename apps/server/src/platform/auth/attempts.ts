/**
 * Bounds how often a password is tried for one account, whatever addresses the tries come from. Counted before the
 * password is checked, so that tries at the same moment cannot slip past, and cleared by a success.
 */
import { sql } from 'kysely';
import type { Reader } from '../db/index.ts';

type AttemptTables = { auth_attempt: { email: string; attempts: number; until: Date } };

const limit = 10;
const windowMinutes = 15;

/** @returns false when this account must wait */
export async function beginAttempt(db: Reader, email: string): Promise<boolean> {
  const fresh = sql<Date>`now() + make_interval(mins => ${windowMinutes})`;
  const row = await db
    .withTables<AttemptTables>()
    .insertInto('auth_attempt')
    .values({ email: keyOf(email), attempts: 1, until: fresh })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({
        attempts: sql<number>`case when auth_attempt.until < now() then 1 else auth_attempt.attempts + 1 end`,
        until: sql<Date>`case when auth_attempt.until < now() then excluded.until else auth_attempt.until end`,
      }),
    )
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return row.attempts <= limit;
}

/** Forgets what was tried for this account, and everything long past. */
export async function clearAttempts(db: Reader, email: string): Promise<void> {
  await db
    .withTables<AttemptTables>()
    .deleteFrom('auth_attempt')
    .where((where) =>
      where.or([where('email', '=', keyOf(email)), where('until', '<', sql<Date>`now() - interval '1 day'`)]),
    )
    .execute();
}

const keyOf = (email: string): string => email.trim().toLowerCase();
