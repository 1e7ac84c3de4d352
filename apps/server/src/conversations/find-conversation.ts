import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { headSequence } from '../platform/events/index.ts';
import { customersOf, familyOf, survivorOf } from './merge-store.ts';
import { readRows } from './queue-store.ts';
import { tables } from './tables.ts';
import { itemOf, readTimeline } from './timeline-store.ts';
import type { AttachedFile, ConversationRow, Recipient, TimelineItem } from './types.ts';

/** A conversation with the latest page of its timeline. @throws AppError `conversation_not_found` */
export async function findConversation(
  db: Reader,
  id: string,
  limit: number,
): Promise<{ conversation: ConversationRow; timeline: TimelineItem[]; hasEarlier: boolean; seq: number }> {
  // The head first: what is read after it is at least that new.
  const seq = await headSequence(db);
  const [rows, page] = await Promise.all([readRows(db, [id], seq), readTimeline(db, id, { limit })]);
  const conversation = rows.get(id);
  if (!conversation) throw new AppError('conversation_not_found');
  return { conversation, timeline: page.items, hasEarlier: page.hasEarlier, seq };
}

/** What a conversation is about; null when nobody said, or when there is none. */
export async function subjectOf(db: Reader, id: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('conversation')
    .select('subject')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.subject || null;
}

/** @throws AppError `conversation_not_found` */
export async function findIdByNumber(db: Reader, number: number): Promise<string> {
  const row = await tables(db)
    .selectFrom('conversation')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) throw new AppError('conversation_not_found');
  return row.id;
}

export interface MessageDetail {
  item: TimelineItem;
  fullText: string | null;
  html: string | null;
  originalFileId: string | null;
  files: AttachedFile[];
  providerId: string | null;
  deliveryAttempts: number;
}

/** One message with what its timeline entry leaves out. @throws AppError `message_not_found` */
export async function findMessage(db: Reader, id: string): Promise<MessageDetail> {
  const row = await tables(db).selectFrom('message').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('message_not_found');
  const body = await tables(db)
    .selectFrom('message_body')
    .selectAll()
    .where('message_id', '=', id)
    .executeTakeFirst();
  return {
    item: itemOf(row),
    fullText: body?.full_text ?? null,
    html: body?.html ?? null,
    originalFileId: row.original_file_id,
    files: row.files as unknown as AttachedFile[],
    providerId: row.provider_id,
    deliveryAttempts: row.delivery_attempts,
  };
}

/**
 * Who a conversation belongs to, customers of conversations it stands together with, and every handle that wrote or was written to in its latest 300 messages; null when
 * there is no such conversation. For one that was merged: its own customer, and the handles of the survivor.
 */
export async function findParticipants(
  db: Reader,
  id: string,
): Promise<{ customerId: string; homeCustomerId: string; alsoOf: string[]; handles: Recipient[] } | null> {
  const conversation = await tables(db)
    .selectFrom('conversation')
    .select(['customer_id', 'home_customer_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  const survivor = await survivorOf(db, id);
  if (!conversation || survivor === null) return null;
  const customers = await customersOf(db, await familyOf(db, survivor));
  const rows = await tables(db)
    .selectFrom('message')
    .select(['author_handle', 'author_kind', 'recipients'])
    .where('conversation_id', '=', survivor)
    .where('kind', '=', 'message')
    .orderBy('id', 'desc')
    .limit(300)
    .execute();
  const handles = new Map<string, Recipient>();
  for (const row of rows) {
    const recipients = row.recipients as unknown as { to?: Recipient[]; cc?: Recipient[] };
    const copied = [...(recipients.to ?? []), ...(recipients.cc ?? [])];
    // A handle is kept by its value; its type is that of the addresses it appears among.
    const type = copied[0]?.type;
    if (row.author_kind === 'customer' && row.author_handle && type)
      handles.set(row.author_handle, { type, value: row.author_handle });
    for (const handle of copied) handles.set(handle.value, handle);
  }
  const customerId = conversation.customer_id;
  const alsoOf = [...new Set(customers.map((each) => each.customerId))].filter((each) => each !== customerId);
  const homeCustomerId = conversation.home_customer_id ?? customerId;
  return { customerId, homeCustomerId, alsoOf, handles: [...handles.values()] };
}

/**
 * Provider ids of a conversation's messages on one channel type, oldest first, at most the latest `limit`: of those with
 * the customer, or of one talk with somebody outside. Neither ever cites the other.
 */
export async function providerIdsOf(
  db: Reader,
  conversationId: string,
  channelType: string,
  limit: number,
  sideId: string | null = null,
): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('message')
    .select('provider_id')
    .where('conversation_id', '=', conversationId)
    .where((where) => (sideId === null ? where('kind', '=', 'message') : where('side_id', '=', sideId)))
    .where('channel_type', '=', channelType)
    .where('provider_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => row.provider_id ?? []).reverse();
}
