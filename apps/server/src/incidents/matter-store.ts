import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { tables } from './tables.ts';
import type { Judgement, Matter, MatterState, Reason } from './types.ts';

/** Every pair that has one of some conversations on either side, the weightiest first. */
export async function mattersOf(db: Reader, conversationIds: readonly string[]): Promise<Matter[]> {
  const { rows } = await sql<{
    one_id: string;
    other_id: string;
    state: MatterState;
    score: number;
    reasons: Reason[];
    change_id: string | null;
    found_at: Date;
  }>`
    select one_id, other_id, state, score, reasons, change_id, found_at from same_matter
    where one_id = any(${conversationIds}::uuid[])
    union
    select one_id, other_id, state, score, reasons, change_id, found_at from same_matter
    where other_id = any(${conversationIds}::uuid[])
    order by score desc, one_id, other_id`.execute(db);
  return rows.map((row) => ({
    oneId: row.one_id,
    otherId: row.other_id,
    state: row.state,
    score: row.score,
    reasons: row.reasons,
    changeId: row.change_id,
    foundAt: row.found_at,
  }));
}

/** Suggests a pair, or says better why; what was decided stays. @returns whether it was not suggested before */
export async function suggest(
  tx: Tx,
  pair: readonly [string, string],
  { score, reasons }: Judgement,
  now: Date,
): Promise<boolean> {
  const [one_id, other_id] = sorted(pair);
  const row = await tables(tx)
    .insertInto('same_matter')
    .values({
      one_id,
      other_id,
      state: 'suggested',
      score,
      reasons: JSON.stringify(reasons),
      change_id: null,
      found_at: now,
      decided_by: null,
      decided_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['one_id', 'other_id'])
        .doUpdateSet({ score, reasons: JSON.stringify(reasons) })
        .where('same_matter.state', '=', 'suggested')
        .where('same_matter.score', '<', score),
    )
    .returning(sql<boolean>`found_at = ${now}`.as('fresh'))
    .executeTakeFirst();
  return row?.fresh ?? false;
}

/** The pair, locked, however its ends are named; null when nothing was ever said of it. */
export async function lockMatter(tx: Tx, pair: readonly [string, string]): Promise<Matter | null> {
  const [one, other] = sorted(pair);
  await sql`select 1 from same_matter where one_id = ${one} and other_id = ${other} for update`.execute(tx);
  const found = await mattersOf(tx, [one]);
  return found.find((each) => each.oneId === one && each.otherId === other) ?? null;
}

/** Writes down what was decided of a pair, whatever stood there. */
export async function settle(
  tx: Tx,
  pair: readonly [string, string],
  decision: { state: MatterState; changeId?: string | null; judgement?: Judgement; by: string },
  now: Date,
): Promise<void> {
  const [one_id, other_id] = sorted(pair);
  const { state, judgement, by } = decision;
  const change = decision.changeId === undefined ? {} : { change_id: decision.changeId };
  const said = judgement
    ? { score: judgement.score, reasons: JSON.stringify(judgement.reasons) }
    : { score: 0, reasons: '[]' };
  await tables(tx)
    .insertInto('same_matter')
    .values({
      one_id,
      other_id,
      state,
      ...said,
      change_id: decision.changeId ?? null,
      found_at: now,
      decided_by: by,
      decided_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['one_id', 'other_id'])
        .doUpdateSet({ state, decided_by: by, decided_at: now, ...change, ...(judgement ? said : {}) }),
    )
    .execute();
}

const sorted = (pair: readonly [string, string]): [string, string] => [...pair].sort() as [string, string];
