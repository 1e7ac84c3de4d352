import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import type { FormContent } from './types.ts';

/** A message of a customer, as far as its words and its origin go. */
export interface SaidMessage {
  id: string;
  conversationId: string;
  handle: string;
  channelId: string;
  subject: string | null;
  text: string;
  form: FormContent | null;
  at: Date;
}

/** What customers wrote in conversations, without what machines sent: the latest of each, oldest first. */
export async function saidByCustomers(
  db: Reader,
  conversationIds: readonly string[],
  latest: number,
): Promise<SaidMessage[]> {
  if (conversationIds.length === 0) return [];
  const { rows } = await sql<{
    id: string;
    conversation_id: string;
    author_handle: string | null;
    channel_id: string;
    subject: string | null;
    text: string;
    form: FormContent | null;
    created_at: Date;
  }>`
    select said.* from unnest(${conversationIds}::uuid[]) asked (id)
    cross join lateral (
      select id, conversation_id, author_handle, channel_id, subject, text, form, created_at from message
      where conversation_id = asked.id and kind = 'message' and direction = 'in' and automatic is null
      order by id desc limit ${sql.lit(latest)}
    ) said order by said.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    handle: row.author_handle ?? '',
    channelId: row.channel_id,
    subject: row.subject,
    text: row.text,
    form: row.form,
    at: row.created_at,
  }));
}
