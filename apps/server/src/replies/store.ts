import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { CannedReply, ReplyContent } from './types.ts';

type Row = {
  id: string;
  name: string;
  shortcut: string;
  team_id: string | null;
  texts: string;
  html: string;
  subjects: string;
  cc: string;
  bcc: string;
  file_ids: string[];
  used_count: number;
  last_used_at: Date | null;
};

const tables = (db: Reader) => db.withTables<{ canned_reply: Row }>();
const columns = [
  'id',
  'name',
  'shortcut',
  'team_id',
  'texts',
  'html',
  'subjects',
  'cc',
  'bcc',
  'file_ids',
  'used_count',
  'last_used_at',
] as const;

/** All of them, by name. */
export async function listReplies(db: Reader): Promise<CannedReply[]> {
  const rows = await tables(db)
    .selectFrom('canned_reply')
    .select(columns)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
  return rows.map(replyOf);
}

export async function selectReply(db: Reader, id: string): Promise<CannedReply | null> {
  const row = await tables(db)
    .selectFrom('canned_reply')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? replyOf(row) : null;
}

/** Held until the transaction ends; null when there is none. */
export async function lockReply(tx: Tx, id: string): Promise<CannedReply | null> {
  const row = await tables(tx)
    .selectFrom('canned_reply')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? replyOf(row) : null;
}

export async function insertReply(tx: Tx, id: string, content: ReplyContent): Promise<void> {
  await tables(tx)
    .insertInto('canned_reply')
    .values({ id, ...rowOf(content), used_count: 0, last_used_at: null })
    .execute();
}

export async function updateReply(tx: Tx, id: string, content: ReplyContent): Promise<void> {
  await tables(tx).updateTable('canned_reply').set(rowOf(content)).where('id', '=', id).execute();
}

export async function removeReply(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('canned_reply').where('id', '=', id).execute();
}

export async function countUse(tx: Tx, id: string, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('canned_reply')
    .set({ used_count: sql<number>`used_count + 1`, last_used_at: now })
    .where('id', '=', id)
    .execute();
}

const rowOf = ({ name, shortcut, teamId, texts, html, subjects, cc, bcc, fileIds }: ReplyContent) => ({
  name,
  shortcut,
  team_id: teamId,
  texts: JSON.stringify(texts),
  html: JSON.stringify(html),
  subjects: JSON.stringify(subjects),
  cc: JSON.stringify(cc),
  bcc: JSON.stringify(bcc),
  file_ids: fileIds,
});

const replyOf = (row: Row): CannedReply => ({
  id: row.id,
  name: row.name,
  shortcut: row.shortcut,
  teamId: row.team_id,
  texts: row.texts as unknown as CannedReply['texts'],
  html: row.html as unknown as CannedReply['html'],
  subjects: row.subjects as unknown as CannedReply['subjects'],
  cc: row.cc as unknown as CannedReply['cc'],
  bcc: row.bcc as unknown as CannedReply['bcc'],
  fileIds: row.file_ids,
  usedCount: row.used_count,
  lastUsedAt: row.last_used_at,
});
