import type { Reader, Tx } from '../platform/db/index.ts';
import { familyOf } from './merge-store.ts';
import { tables } from './tables.ts';
import type { Mentioned, Recipient } from './types.ts';

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
  /** Whom a note names so far. */
  mentions?: Omit<Mentioned, 'told'>[];
}

/** What drafts kept before there was such a thing lack. */
const emptyParts: Required<Pick<DraftContent, 'mentions'>> = { mentions: [] };

export type Draft = DraftContent & typeof emptyParts & { updatedAt: string };

/**
 * What an agent has begun to write, so that it follows them to another device. Each draft stays where it was begun: one
 * of a conversation that was merged shows in the survivor when there is none of its own, and is there after an undo.
 */
export async function saveDraft(
  db: Reader,
  conversationId: string,
  agentId: string,
  content: DraftContent,
): Promise<void> {
  const home = (await draftHome(db, conversationId, agentId)) ?? conversationId;
  const row = { content: JSON.stringify(content), updated_at: new Date() };
  await tables(db)
    .insertInto('draft')
    .values({ conversation_id: home, agent_id: agentId, ...row })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'agent_id']).doUpdateSet(row))
    .execute();
}

export async function deleteDraft(db: Tx | Reader, conversationId: string, agentId: string): Promise<void> {
  const home = await draftHome(db, conversationId, agentId);
  if (home === null) return;
  await tables(db)
    .deleteFrom('draft')
    .where('conversation_id', '=', home)
    .where('agent_id', '=', agentId)
    .execute();
}

export async function findDraft(db: Reader, conversationId: string, agentId: string): Promise<Draft | null> {
  const home = await draftHome(db, conversationId, agentId);
  if (home === null) return null;
  const row = await tables(db)
    .selectFrom('draft')
    .select(['content', 'updated_at'])
    .where('conversation_id', '=', home)
    .where('agent_id', '=', agentId)
    .executeTakeFirst();
  return row
    ? { ...emptyParts, ...(row.content as unknown as DraftContent), updatedAt: row.updated_at.toISOString() }
    : null;
}

/** Where the draft is kept that shows in a conversation: its own, else the latest of those it took in; null for none. */
async function draftHome(db: Reader, conversationId: string, agentId: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('draft')
    .select('conversation_id')
    .where('agent_id', '=', agentId)
    .where('conversation_id', 'in', await familyOf(db, conversationId))
    .orderBy((eb) => eb('conversation_id', '=', conversationId), 'desc')
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conversation_id ?? null;
}
