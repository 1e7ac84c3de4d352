import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { familyOf } from './merge-store.ts';
import { tables } from './tables.ts';
import type { Mentioned, Recipient } from './types.ts';

interface DraftWords {
  text: string;
  html: string | null;
  fileIds: string[];
  /** Whom a note names so far. */
  mentions?: Omit<Mentioned, 'told'>[];
}

export interface DraftContent extends DraftWords {
  mode: 'reply' | 'note';
  channelId: string | null;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string | null;
  /** What is written in the other mode: a note begun beside an answer, or the other way round. */
  aside?: DraftWords | null;
  /** Names this saving of it; another one has another. Given by whoever saves, so that they know their own again. */
  revision?: string;
}

/** What drafts kept before there was such a thing lack. */
const emptyParts: Required<Pick<DraftContent, 'mentions' | 'aside' | 'revision'>> = {
  mentions: [],
  aside: null,
  revision: '00000000-0000-0000-0000-000000000000',
};

/** As `findDraft` says it. */
const revision = sql<string>`coalesce(draft.content ->> 'revision', ${sql.lit(emptyParts.revision)})`;

export type Draft = DraftContent & typeof emptyParts & { updatedAt: string };

/**
 * What an agent has begun to write, so that it follows them to another device. Each draft stays where it was begun: one
 * of a conversation that was merged shows in the survivor when there is none of its own, and is there after an undo.
 * @param replaces the revision it was made from, null for none; another one that stands there is not overwritten.
 * Left out, it takes the place of whatever there is
 * @throws AppError `draft_changed`
 */
export async function saveDraft(
  db: Reader,
  conversationId: string,
  agentId: string,
  content: DraftContent,
  replaces?: string | null,
): Promise<void> {
  const home = (await draftHome(db, conversationId, agentId)) ?? conversationId;
  const saved = { ...content, revision: content.revision ?? uuid() };
  const row = { content: JSON.stringify(saved), updated_at: new Date() };
  const written = await tables(db)
    .insertInto('draft')
    .values({ conversation_id: home, agent_id: agentId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'agent_id'])
        .doUpdateSet(row)
        // The same again changes nothing: an answer may have been lost on its way.
        .where(
          replaces === undefined
            ? sql<boolean>`true`
            : sql<boolean>`${revision} in (${replaces ?? saved.revision}, ${saved.revision})`,
        ),
    )
    .returning('conversation_id')
    .execute();
  if (written.length === 0) throw new AppError('draft_changed');
}

/** @param only the revision that was sent or thrown away, null for none; left out, whichever stands there */
export async function deleteDraft(
  db: Tx | Reader,
  conversationId: string,
  agentId: string,
  only?: string | null,
): Promise<void> {
  const home = only === null ? null : await draftHome(db, conversationId, agentId);
  if (home === null) return;
  await tables(db)
    .deleteFrom('draft')
    .where('conversation_id', '=', home)
    .where('agent_id', '=', agentId)
    .$if(only !== undefined, (query) => query.where(revision, '=', only as string))
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
