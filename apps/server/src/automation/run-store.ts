import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { type AutomationTables, tables } from './tables.ts';
import type { Did, RuleRun } from './types.ts';

/** @returns false when the rule has run for this event before */
export async function insertRun(tx: Tx, run: RuleRun): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('rule_run')
    .values({
      id: run.id,
      rule_id: run.ruleId,
      rule_version: run.ruleVersion,
      conversation_id: run.conversationId,
      event_seq: run.eventSeq,
      outcome: run.outcome,
      did: JSON.stringify(run.did),
      reason: run.reason === null ? null : JSON.stringify(run.reason),
      replied: run.did.some((each) => each.kind === 'reply' && each.outcome === 'done'),
      at: run.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What a rule did in a conversation lately: how often something, whether it was stopped, when it answered last. */
export async function selectLately(
  tx: Tx,
  ruleId: string,
  conversationId: string,
  since: Date,
): Promise<{ runs: number; stopped: boolean; repliedAt: Date | null }> {
  const { rows } = await sql<{ runs: number; stopped: boolean; repliedAt: Date | null }>`
    select count(*) filter (where outcome in ('done', 'failed') and at > ${since})::int as runs,
           coalesce(bool_or(outcome = 'stopped' and at > ${since}), false) as stopped,
           max(at) filter (where replied) as "repliedAt"
    from rule_run where conversation_id = ${conversationId} and rule_id = ${ruleId}`.execute(tx);
  return rows[0] ?? { runs: 0, stopped: false, repliedAt: null };
}

/** Marks what a rule does from here on, so that it can be taken back while the transaction goes on. */
export const setMark = (tx: Tx): Promise<unknown> => sql`savepoint rule_run`.execute(tx);
export const releaseMark = (tx: Tx): Promise<unknown> => sql`release savepoint rule_run`.execute(tx);
export const returnToMark = (tx: Tx): Promise<unknown> => sql`rollback to savepoint rule_run`.execute(tx);

/** Runs of a rule, latest first; `before` is the id of one to go on after. */
export async function selectRuns(
  db: Reader,
  ruleId: string,
  page: { before?: string | undefined; outcome?: RuleRun['outcome'] | undefined; limit: number },
): Promise<RuleRun[]> {
  let query = tables(db).selectFrom('rule_run').selectAll().where('rule_id', '=', ruleId);
  if (page.before !== undefined) query = query.where('id', '<', page.before);
  if (page.outcome !== undefined) query = query.where('outcome', '=', page.outcome);
  const rows = await query.orderBy('id', 'desc').limit(page.limit).execute();
  return rows.map(runOf);
}

/** How often each rule ran since then, by outcome. */
export async function countRuns(
  db: Reader,
  since: Date,
): Promise<{ ruleId: string; outcome: RuleRun['outcome']; count: number }[]> {
  const { rows } = await sql<{ ruleId: string; outcome: RuleRun['outcome']; count: number }>`
    select rule_id as "ruleId", outcome, count(*)::int as count from rule_run
    where at > ${since} group by rule_id, outcome`.execute(db);
  return rows;
}

/** Forgets what is older, a bounded number at a time. @returns how many */
export async function pruneRuns(db: Reader, before: Date, limit: number): Promise<number> {
  const { rows } = await sql`
    delete from rule_run where id in (select id from rule_run where at < ${before} limit ${limit}) returning 1`.execute(
    db,
  );
  return rows.length;
}

const runOf = (row: AutomationTables['rule_run']): RuleRun => ({
  id: row.id,
  ruleId: row.rule_id,
  ruleVersion: row.rule_version,
  conversationId: row.conversation_id,
  eventSeq: row.event_seq === null ? null : Number(row.event_seq),
  outcome: row.outcome,
  did: row.did as unknown as Did[],
  reason: row.reason as unknown as RuleRun['reason'],
  at: row.at,
});
