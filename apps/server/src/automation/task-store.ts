/** What rules still have to look at: events, and moments of rules on time. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Event } from '../platform/events/index.ts';
import { type AutomationTables, tables } from './tables.ts';

export type Task = Pick<Event, 'seq' | 'type' | 'actor' | 'data' | 'at'> & { conversationId: string };

export interface Due {
  ruleId: string;
  conversationId: string;
  dueAt: Date;
  since: Date;
  passed: boolean;
  actor: string;
}

const laneLock = 7_305_031;

/** One process at a time works on them, so that events are taken in order; it lets go when the transaction ends. */
export async function takeLane(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ won: boolean }>`select pg_try_advisory_xact_lock(${laneLock}) as won`.execute(
    tx,
  );
  return rows[0]?.won === true;
}

export async function insertTasks(tx: Tx, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  await tables(tx)
    .insertInto('rule_task')
    .values(
      tasks.map(({ conversationId, ...task }) => ({
        ...task,
        conversation_id: conversationId,
        data: JSON.stringify(task.data),
      })),
    )
    .onConflict((conflict) => conflict.column('seq').doNothing())
    .execute();
}

/** The next events, in order. */
export async function selectTasks(tx: Tx, limit: number): Promise<Task[]> {
  const rows = await tables(tx).selectFrom('rule_task').selectAll().orderBy('seq').limit(limit).execute();
  return rows.map(({ conversation_id, seq, data, ...row }) => ({
    ...row,
    seq: Number(seq),
    conversationId: conversation_id,
    data: data as unknown as Task['data'],
  }));
}

export async function removeTasks(tx: Tx, upTo: number): Promise<void> {
  await tables(tx).deleteFrom('rule_task').where('seq', '<=', upTo).execute();
}

/** The moment of a rule for a conversation; a later one takes the place of the one before. */
export async function setDue(tx: Tx, due: Due): Promise<void> {
  const row = dueRow(due);
  await tables(tx)
    .insertInto('rule_due')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['rule_id', 'conversation_id'])
        .doUpdateSet(row)
        .where('rule_due.since', '<=', row.since),
    )
    .execute();
}

/** Moments of conversations from before the rule was there; one that is known already is left alone. */
export async function fillDues(tx: Tx, dues: readonly Due[]): Promise<void> {
  if (dues.length === 0) return;
  await tables(tx)
    .insertInto('rule_due')
    .values(dues.map(dueRow))
    .onConflict((conflict) => conflict.columns(['rule_id', 'conversation_id']).doNothing())
    .execute();
}

export async function removeDues(tx: Tx, ruleId: string, conversationId: string | null): Promise<void> {
  let remove = tables(tx).deleteFrom('rule_due').where('rule_id', '=', ruleId);
  if (conversationId !== null) remove = remove.where('conversation_id', '=', conversationId);
  await remove.execute();
}

/** The conversation is looked at once more when something happens to it. */
export async function passDue(tx: Tx, { ruleId, conversationId }: Due): Promise<void> {
  await tables(tx)
    .updateTable('rule_due')
    .set({ passed: true })
    .where('rule_id', '=', ruleId)
    .where('conversation_id', '=', conversationId)
    .execute();
}

/** The earliest moment that has come. */
export async function nextDue(tx: Tx, now: Date): Promise<Due | null> {
  const row = await tables(tx)
    .selectFrom('rule_due')
    .selectAll()
    .where('passed', '=', false)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row ? dueOf(row) : null;
}

/** When the next moment comes, or null. */
export async function nextMoment(db: Reader): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('rule_due')
    .select('due_at')
    .where('passed', '=', false)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at ?? null;
}

/** Moments of a conversation that passed without the conditions holding. */
export async function passedDues(tx: Tx, conversationId: string): Promise<Due[]> {
  const rows = await tables(tx)
    .selectFrom('rule_due')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('passed', '=', true)
    .execute();
  return rows.map(dueOf);
}

/** Which of the conversations have such moments. */
export async function withPassedDues(tx: Tx, conversationIds: readonly string[]): Promise<Set<string>> {
  if (conversationIds.length === 0) return new Set();
  const rows = await tables(tx)
    .selectFrom('rule_due')
    .select('conversation_id')
    .distinct()
    .where('conversation_id', 'in', [...conversationIds])
    .where('passed', '=', true)
    .execute();
  return new Set(rows.map((row) => row.conversation_id));
}

const dueRow = (due: Due): AutomationTables['rule_due'] => ({
  rule_id: due.ruleId,
  conversation_id: due.conversationId,
  due_at: due.dueAt,
  since: due.since,
  passed: due.passed,
  actor: due.actor,
});

const dueOf = (row: AutomationTables['rule_due']): Due => ({
  ruleId: row.rule_id,
  conversationId: row.conversation_id,
  dueAt: row.due_at,
  since: row.since,
  passed: row.passed,
  actor: row.actor,
});
