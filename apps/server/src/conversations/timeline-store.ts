import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import { saidBy } from '../platform/errors/index.ts';
import { type MessageTable, tables } from './tables.ts';
import type { AttachedFile, FormContent, Recipient, TimelineItem } from './types.ts';

/** One page of a conversation, oldest first; `before` is an item id to continue upwards. */
export async function readTimeline(
  db: Reader,
  conversationId: string,
  options: { before?: string | undefined; limit: number },
): Promise<{ items: TimelineItem[]; hasEarlier: boolean }> {
  let query = tables(db)
    .selectFrom('message')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('thread_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(options.limit + 1);
  if (options.before) query = query.where('id', '<', options.before);
  const rows = await query.execute();
  const page = rows.slice(0, options.limit).reverse();
  return { items: page.map(itemOf), hasEarlier: rows.length > options.limit };
}

/** The answers to a note, oldest first. */
export async function readThread(db: Reader, noteId: string): Promise<TimelineItem[]> {
  const rows = await tables(db)
    .selectFrom('message')
    .selectAll()
    .where('thread_id', '=', noteId)
    .orderBy('id')
    .execute();
  return rows.map(itemOf);
}

/** Ids of the latest messages exchanged with the customer, oldest first. */
export async function messageIdsOf(db: Reader, conversationId: string, limit = 100): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id).reverse();
}

/** Ids of everything that stands in a conversation. */
export async function itemIdsOf(db: Reader, conversationId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .execute();
  return rows.map((row) => row.id);
}

/** Items by id, in no particular order. */
export async function readItems(db: Reader, ids: string[]): Promise<Map<string, TimelineItem>> {
  if (ids.length === 0) return new Map();
  // One parameter, however many there are: thousands of their own would cost more than the look-up.
  const wanted = sql<boolean>`id = any(${ids}::uuid[])`;
  const rows = await tables(db).selectFrom('message').selectAll().where(wanted).execute();
  return new Map(rows.map((row) => [row.id, itemOf(row)]));
}

export function itemOf(row: MessageTable): TimelineItem {
  // JSON columns come back parsed.
  const recipients = row.recipients as unknown as { to?: Recipient[]; cc?: Recipient[]; bcc?: Recipient[] };
  const files = row.files as unknown as AttachedFile[];
  return {
    id: row.id,
    conversationId: row.conversation_id,
    kind: row.kind,
    direction: row.direction,
    at: row.created_at.toISOString(),
    author: { kind: row.author_kind, id: row.author_id, name: row.author_name, handle: row.author_handle },
    channelId: row.channel_id,
    channelType: row.channel_type,
    subject: row.subject,
    text: row.text,
    hasHtml: row.has_html,
    hasMore: row.has_more,
    hasOriginal: row.original_file_id !== null,
    to: recipients.to ?? [],
    cc: recipients.cc ?? [],
    bcc: recipients.bcc ?? [],
    files: files.map(({ contentId: _contentId, ...file }) => ({
      ...file,
      url: `/api/v1/files/${file.id}/${encodeURIComponent(file.filename)}`,
    })),
    form: row.form as unknown as FormContent | null,
    automatic: row.automatic as unknown as TimelineItem['automatic'],
    delivery:
      row.delivery_state === null
        ? null
        : {
            state: row.delivery_state,
            reason: row.delivery_reason,
            said: saidBy(row.delivery_reason),
          },
    activity: row.activity as unknown as TimelineItem['activity'],
    mentions: (row.mentions as unknown as TimelineItem['mentions'] | null) ?? [],
    sideId: row.side_id,
    threadId: row.thread_id,
    thread: row.thread as unknown as TimelineItem['thread'],
    clientId: row.client_id,
    whisperTo: row.whisper_to,
    emptiedAt: row.emptied_at?.toISOString() ?? null,
  };
}
