import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { type MentionReason, tables } from './tables.ts';

/** Something an agent was told of. */
export interface Mention {
  messageId: string;
  conversationId: string;
  /** The note it answers, where it stands in a thread. */
  threadId: string | null;
  reason: MentionReason;
  by: { id: string | null; name: string };
  text: string;
  at: string;
  seenAt: string | null;
}

export async function insertMentions(
  tx: Tx,
  messageId: string,
  reasons: ReadonlyMap<string, MentionReason>,
  now: Date,
): Promise<void> {
  if (reasons.size === 0) return;
  await tables(tx)
    .insertInto('mention')
    .values(
      [...reasons].map(([agent_id, reason]) => ({
        agent_id,
        message_id: messageId,
        reason,
        created_at: now,
        seen_at: null,
      })),
    )
    .execute();
}

/** What an agent was told of and has not seen, latest first. */
export async function listUnseen(db: Reader, agentId: string, limit: number): Promise<Mention[]> {
  const rows = await tables(db)
    .selectFrom('mention')
    .innerJoin('message', 'message.id', 'mention.message_id')
    .select(['message_id', 'conversation_id', 'thread_id', 'reason', 'author_id', 'author_name', 'text'])
    .select(['mention.created_at', 'seen_at'])
    .where('agent_id', '=', agentId)
    .where('seen_at', 'is', null)
    .orderBy('mention.created_at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    messageId: row.message_id,
    conversationId: row.conversation_id,
    threadId: row.thread_id,
    reason: row.reason,
    by: { id: row.author_id, name: row.author_name },
    text: row.text.slice(0, 300),
    at: row.created_at.toISOString(),
    seenAt: row.seen_at?.toISOString() ?? null,
  }));
}

/** How many conversations hold something the agent has not seen, counted up to `limit`. */
export async function countUnseen(db: Reader, agentId: string, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select distinct conversation_id from mention join message on message.id = message_id
      where mention.agent_id = ${agentId} and seen_at is null limit ${limit}) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** @param threadId null: what stands in the timeline itself. @returns how many were news */
export async function setSeen(
  tx: Tx,
  agentId: string,
  conversationId: string,
  threadId: string | null,
  now: Date,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update mention set seen_at = ${now} from message
    where message.id = message_id and mention.agent_id = ${agentId} and seen_at is null
      and conversation_id = ${conversationId} and thread_id is not distinct from ${threadId}::uuid`.execute(
    tx,
  );
  return Number(numAffectedRows);
}
