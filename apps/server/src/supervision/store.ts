/** The only SQL on supervision's table. */
import type { Reader, Tx } from '../platform/db/index.ts';

type SupervisionTables = { participation: { conversation_id: string; agent_id: string; joined_at: Date } };

const tables = (db: Reader) => db.withTables<SupervisionTables>();

/** @returns false when they take part already */
export async function insertParticipation(
  tx: Tx,
  conversationId: string,
  agentId: string,
  at: Date,
): Promise<boolean> {
  const row = await tables(tx)
    .insertInto('participation')
    .values({ conversation_id: conversationId, agent_id: agentId, joined_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('agent_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false when they took no part */
export async function deleteParticipation(tx: Tx, conversationId: string, agentId: string): Promise<boolean> {
  const result = await tables(tx)
    .deleteFrom('participation')
    .where('conversation_id', '=', conversationId)
    .where('agent_id', '=', agentId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

export async function endParticipations(tx: Tx, conversationId: string): Promise<void> {
  await tables(tx).deleteFrom('participation').where('conversation_id', '=', conversationId).execute();
}

/** Who takes part beside the agent, the first to join first. */
export async function participantsOf(db: Reader, conversationId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('participation')
    .select('agent_id')
    .where('conversation_id', '=', conversationId)
    .orderBy('joined_at')
    .orderBy('agent_id')
    .execute();
  return rows.map((row) => row.agent_id);
}
