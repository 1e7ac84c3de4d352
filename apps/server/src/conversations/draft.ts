import type { Reader, Tx } from '../platform/db/index.ts';
import { tables } from './tables.ts';
import type { Recipient } from './types.ts';

export interface DraftContent {
  mode: 'reply' | 'note';
  channelId: string | null;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string | null;
  text: string;
  html: string | null;
  fileIds: string[];
}

export type Draft = DraftContent & { updatedAt: string };

/** What an agent has begun to write, so that it follows them to another device. */
export async function saveDraft(
  db: Reader,
  conversationId: string,
  agentId: string,
  content: DraftContent,
): Promise<void> {
  const row = { content: JSON.stringify(content), updated_at: new Date() };
  await tables(db)
    .insertInto('draft')
    .values({ conversation_id: conversationId, agent_id: agentId, ...row })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'agent_id']).doUpdateSet(row))
    .execute();
}

export async function deleteDraft(db: Tx | Reader, conversationId: string, agentId: string): Promise<void> {
  await tables(db)
    .deleteFrom('draft')
    .where('conversation_id', '=', conversationId)
    .where('agent_id', '=', agentId)
    .execute();
}

export async function findDraft(db: Reader, conversationId: string, agentId: string): Promise<Draft | null> {
  const row = await tables(db)
    .selectFrom('draft')
    .select(['content', 'updated_at'])
    .where('conversation_id', '=', conversationId)
    .where('agent_id', '=', agentId)
    .executeTakeFirst();
  return row
    ? { ...(row.content as unknown as DraftContent), updatedAt: row.updated_at.toISOString() }
    : null;
}
