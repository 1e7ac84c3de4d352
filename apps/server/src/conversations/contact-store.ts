/**
 * How often customers turned to us. A contact is not a message: it begins a conversation, or comes on another channel,
 * or hours after the customer's message before it, while that one has no answer yet. What answers us, or goes on with what was just
 * said, is none. Counted from the messages themselves, so a merge, its undoing and a split need no bookkeeping.
 */
import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';

/** After so many hours without an answer a customer who writes again on the same channel asks again. */
const asksAgainAfterHours = 4;

export interface Contact {
  messageId: string;
  conversationId: string;
  channelType: string;
  at: Date;
  /** Its beginning. */
  text: string;
}

/** Of the messages of a conversation, which began a contact. `asked`: SQL of a table of conversation ids. */
const begun = (asked: ReturnType<typeof sql>) => sql`
  select * from (
    select id, conversation_id, channel_type, created_at, text, direction,
      row_number() over (partition by conversation_id, home, direction order by id) = 1 as begins,
      lag(direction) over w as before, lag(channel_id) over w is distinct from channel_id as elsewhere,
      created_at - lag(created_at) over w > make_interval(hours => ${sql.lit(asksAgainAfterHours)}) as later
    from (
      select message.*, coalesce(home_id, conversation_id) as home from message
      where conversation_id in (select id from (${asked}) asked) and kind = 'message' and automatic is null
    ) said
    window w as (partition by conversation_id order by id)
  ) told
  where direction = 'in' and (begins or (before = 'in' and (elsewhere or later)))`;

/** The contacts in a conversation, newest first. */
export const contactsIn = (db: Reader, conversationId: string, limit: number): Promise<Contact[]> =>
  read(db, sql`select ${conversationId}::uuid as id`, new Date(0), limit);

/** The contacts of a customer since a moment, over all conversations, newest first. */
export const contactsOf = (db: Reader, customerId: string, since: Date, limit: number): Promise<Contact[]> =>
  read(db, ofCustomer(customerId, since), since, limit);

const ofCustomer = (customerId: string, since: Date) => sql`
  select id from conversation where customer_id = ${customerId} and last_message_at >= ${since} and merged_into is null
  order by last_message_at desc limit 100`;

async function read(
  db: Reader,
  asked: ReturnType<typeof sql>,
  since: Date,
  limit: number,
): Promise<Contact[]> {
  const { rows } = await sql<{
    id: string;
    conversation_id: string;
    channel_type: string;
    created_at: Date;
    text: string;
  }>`
    select id, conversation_id, channel_type, created_at, left(text, 160) as text from (${begun(asked)}) contact
    where created_at >= ${since} order by id desc limit ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => ({
    messageId: row.id,
    conversationId: row.conversation_id,
    channelType: row.channel_type,
    at: row.created_at,
    text: row.text,
  }));
}

/** How many contacts each of some conversations holds; without any it is left out. */
export async function countContacts(
  db: Reader,
  conversationIds: readonly string[],
): Promise<Map<string, number>> {
  if (conversationIds.length === 0) return new Map();
  const asked = sql`select unnest(${conversationIds}::uuid[]) as id`;
  const { rows } = await sql<{ conversation_id: string; count: number }>`
    select conversation_id, count(*)::int as count from (${begun(asked)}) contact group by conversation_id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.conversation_id, row.count]));
}
