/** The only SQL on goals. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { Goal } from '../types.ts';

const goal = sql`number, key, names, steps, (extract(epoch from inactivity) * 1000)::float8 as "inactivityMs",
  (extract(epoch from deadline) * 1000)::float8 as "deadlineMs"`;

export async function selectGoals(db: Reader): Promise<Goal[]> {
  const { rows } = await sql<Goal>`select ${goal} from goal order by number`.execute(db);
  return rows;
}

export async function selectGoal(db: Reader, key: string): Promise<Goal | null> {
  const { rows } = await sql<Goal>`select ${goal} from goal where key = ${key}`.execute(db);
  return rows[0] ?? null;
}

/** @returns false where there is one of this key already */
export async function insertGoal(tx: Tx, made: Omit<Goal, 'number'>): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into goal (key, names, steps, inactivity, deadline)
    values (${made.key}, ${JSON.stringify(made.names)}::jsonb, ${JSON.stringify(made.steps)}::jsonb,
      ${made.inactivityMs}::float8 * interval '1 millisecond', ${made.deadlineMs}::float8 * interval '1 millisecond')
    on conflict (key) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

export async function updateGoal(tx: Tx, made: Goal): Promise<void> {
  await sql`
    update goal set names = ${JSON.stringify(made.names)}::jsonb, steps = ${JSON.stringify(made.steps)}::jsonb,
      inactivity = ${made.inactivityMs}::float8 * interval '1 millisecond',
      deadline = ${made.deadlineMs}::float8 * interval '1 millisecond', updated_at = now()
    where number = ${made.number}`.execute(tx);
}

/** Of those there are, by key. */
export async function goalNumbers(db: Reader, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ key: string; number: number }>`
    select key, number from goal where key = any(${keys}::text[])`.execute(db);
  return new Map(rows.map(({ key, number }) => [key, number]));
}
