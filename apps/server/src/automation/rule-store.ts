import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { type AutomationTables, tables } from './tables.ts';
import type { Notice, Rule, RuleState } from './types.ts';

/** All rules in the order in which they run. */
export async function selectRules(db: Reader): Promise<Rule[]> {
  const rows = await tables(db).selectFrom('rule').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map(ruleOf);
}

export const selectLiveRules = async (db: Reader): Promise<Rule[]> =>
  (await selectRules(db)).filter((rule) => rule.state === 'live');

export async function findRule(db: Reader, id: string): Promise<Rule | null> {
  const row = await tables(db).selectFrom('rule').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? ruleOf(row) : null;
}

/** Held until the transaction ends; null when there is none. */
export async function lockRule(tx: Tx, id: string): Promise<Rule | null> {
  const row = await tables(tx)
    .selectFrom('rule')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? ruleOf(row) : null;
}

export async function insertRule(tx: Tx, rule: Omit<Rule, 'position'>): Promise<void> {
  const { rows } = await sql<{
    next: number;
  }>`select coalesce(max(position), 0) + 1 as next from rule`.execute(tx);
  await tables(tx)
    .insertInto('rule')
    .values({ ...rowOf({ ...rule, position: Number(rows[0]?.next ?? 1) }) })
    .execute();
}

export async function updateRule(tx: Tx, rule: Rule): Promise<void> {
  const { id, ...row } = rowOf(rule);
  await tables(tx).updateTable('rule').set(row).where('id', '=', id).execute();
}

export async function placeRule(tx: Tx, id: string, position: number): Promise<void> {
  await tables(tx).updateTable('rule').set({ position }).where('id', '=', id).execute();
}

/** The runs go with it. */
export async function removeRule(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('rule').where('id', '=', id).execute();
}

/** One more failure in a row, or none any more. @returns how many there are now */
export async function countFailure(tx: Tx, id: string, failed: boolean): Promise<number> {
  const row = await tables(tx)
    .updateTable('rule')
    .set({ failures: failed ? sql<number>`failures + 1` : 0 })
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirst();
  return row?.failures ?? 0;
}

/** What an administrator should look at; with a state, it is put into that too. */
export async function giveNotice(tx: Tx, id: string, notice: Notice, state?: RuleState): Promise<void> {
  await tables(tx)
    .updateTable('rule')
    .set({ notice: JSON.stringify(notice), ...(state === undefined ? {} : { state }) })
    .where('id', '=', id)
    .execute();
}

const rowOf = (rule: Rule): AutomationTables['rule'] => ({
  id: rule.id,
  name: rule.name,
  position: rule.position,
  state: rule.state,
  trigger: JSON.stringify(rule.trigger),
  conditions: JSON.stringify(rule.conditions),
  actions: JSON.stringify(rule.actions),
  version: rule.version,
  failures: rule.failures,
  notice: rule.notice === null ? null : JSON.stringify(rule.notice),
  live_from: rule.liveFrom,
  changed_at: rule.changedAt,
});

const ruleOf = (row: AutomationTables['rule']): Rule => ({
  id: row.id,
  name: row.name,
  position: row.position,
  state: row.state,
  trigger: row.trigger as unknown as Rule['trigger'],
  conditions: row.conditions as unknown as Rule['conditions'],
  actions: row.actions as unknown as Rule['actions'],
  version: row.version,
  failures: row.failures,
  notice: row.notice as unknown as Notice | null,
  liveFrom: Number(row.live_from),
  changedAt: row.changed_at,
});
