import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Macro, MacroOutcome } from './macro-types.ts';
import { type AutomationTables, tables } from './tables.ts';

/** What an agent may run: the shared ones and their own, by name. */
export async function selectMacros(db: Reader, agentId: string): Promise<Macro[]> {
  const rows = await tables(db)
    .selectFrom('macro')
    .selectAll()
    .where((where) => where.or([where('shared', '=', true), where('owner_id', '=', agentId)]))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
  return rows.map(macroOf);
}

export async function findMacro(db: Reader, id: string): Promise<Macro | null> {
  const row = await tables(db).selectFrom('macro').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? macroOf(row) : null;
}

/** Held until the transaction ends; null when there is none. */
export async function lockMacro(tx: Tx, id: string): Promise<Macro | null> {
  const row = await tables(tx)
    .selectFrom('macro')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? macroOf(row) : null;
}

export async function countOwned(tx: Tx, agentId: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from macro where owner_id = ${agentId}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function insertMacro(tx: Tx, macro: Macro): Promise<void> {
  await tables(tx).insertInto('macro').values(rowOf(macro)).execute();
}

export async function updateMacro(tx: Tx, macro: Macro): Promise<void> {
  const { id, ...row } = rowOf(macro);
  await tables(tx).updateTable('macro').set(row).where('id', '=', id).execute();
}

export async function removeMacro(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('macro').where('id', '=', id).execute();
}

/** What the same request did before, or null. */
export async function findMacroRun(
  tx: Tx,
  conversationId: string,
  actor: string,
  clientId: string,
): Promise<MacroOutcome | null> {
  const row = await tables(tx)
    .selectFrom('macro_run')
    .select('result')
    .where('conversation_id', '=', conversationId)
    .where('actor', '=', actor)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row ? (row.result as unknown as MacroOutcome) : null;
}

export async function insertMacroRun(
  tx: Tx,
  run: { conversationId: string; actor: string; clientId: string; result: MacroOutcome; at: Date },
): Promise<void> {
  await tables(tx)
    .insertInto('macro_run')
    .values({
      conversation_id: run.conversationId,
      actor: run.actor,
      client_id: run.clientId,
      result: JSON.stringify(run.result),
      at: run.at,
    })
    .execute();
}

export async function pruneMacroRuns(db: Reader, before: Date): Promise<void> {
  await tables(db).deleteFrom('macro_run').where('at', '<', before).execute();
}

const rowOf = (macro: Macro): AutomationTables['macro'] => ({
  id: macro.id,
  name: macro.name,
  owner_id: macro.ownerId,
  shared: macro.shared,
  actions: JSON.stringify(macro.actions),
  changed_at: macro.changedAt,
});

const macroOf = (row: AutomationTables['macro']): Macro => ({
  id: row.id,
  name: row.name,
  ownerId: row.owner_id,
  shared: row.shared,
  actions: row.actions as unknown as Macro['actions'],
  changedAt: row.changed_at,
});
