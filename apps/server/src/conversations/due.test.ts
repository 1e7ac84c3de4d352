import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Tx } from '../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { setDue } from './due.ts';
import type { DueState } from './types.ts';

let database: TestDatabase;
const id = '01900000-0000-7000-8000-000000000001';

beforeEach(async () => {
  database = await createTestDatabase();
  await database.pool.query(`insert into customer (id, name) values ($1, 'Somebody')`, [id]);
  await database.pool.query(`insert into conversation (id, customer_id, subject) values ($1, $1, 'Help')`, [
    id,
  ]);
});
afterEach(() => database.drop());

/** @returns whether the row was rewritten without touching any of its indexes */
const become = (state: DueState): Promise<boolean> =>
  database.transaction(async (tx) => {
    const before = await rewritten(tx);
    await setDue(tx, [
      { conversationId: id, due: { at: '2026-03-04T09:00:00.000Z', kind: 'first_answer', state } },
    ]);
    const after = await rewritten(tx);
    expect(after.all - before.all).toBe(1);
    return after.inPlace - before.inPlace === 1;
  });

async function rewritten(tx: Tx): Promise<{ all: number; inPlace: number }> {
  const { rows } = await sql<{ all: number; inPlace: number }>`
    select pg_stat_get_xact_tuples_updated('conversation'::regclass)::int as "all",
           pg_stat_get_xact_tuples_hot_updated('conversation'::regclass)::int as "inPlace"`.execute(tx);
  return rows[0] ?? { all: 0, inPlace: 0 };
}

test('from at risk to breached no index is written: thousands may come due in one moment', async () => {
  expect(await become('on_time')).toBe(false);
  expect(await become('at_risk')).toBe(false);
  expect(await become('breached')).toBe(true);
});
