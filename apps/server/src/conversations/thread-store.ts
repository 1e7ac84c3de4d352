import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { tables } from './tables.ts';
import type { AuthorKind, Mentioned, NoteThread } from './types.ts';

/** A note as its thread sees it. */
export interface ThreadRoot {
  id: string;
  conversationId: string;
  author: { kind: AuthorKind; id: string | null; name: string };
  mentions: Mentioned[];
  thread: NoteThread | null;
  /** It is itself an answer. */
  isReply: boolean;
}

/** A note by its id; null when there is none. */
export async function findNote(db: Reader, id: string): Promise<ThreadRoot | null> {
  const row = await tables(db)
    .selectFrom('message')
    .select(['id', 'conversation_id', 'author_kind', 'author_id', 'author_name'])
    .select(['mentions', 'thread', 'thread_id'])
    .where('id', '=', id)
    .where('kind', '=', 'note')
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    conversationId: row.conversation_id,
    author: { kind: row.author_kind, id: row.author_id, name: row.author_name },
    mentions: (row.mentions as unknown as Mentioned[] | null) ?? [],
    thread: row.thread as unknown as NoteThread | null,
    isReply: row.thread_id !== null,
  };
}

export async function putThread(tx: Tx, noteId: string, thread: NoteThread): Promise<void> {
  await tables(tx)
    .updateTable('message')
    .set({ thread: JSON.stringify(thread) })
    .where('id', '=', noteId)
    .execute();
}

/** The notes with the answers to them: these go where those go. */
export async function withReplies(tx: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from message where thread_id = any(${ids}::uuid[])`.execute(tx);
  return [...new Set([...ids, ...rows.map((row) => row.id)])];
}
