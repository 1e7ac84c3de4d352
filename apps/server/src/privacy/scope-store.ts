/** What belongs to one person, wherever it stands. */
import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { Scope } from './types.ts';

/** Shorter handles would be found in words that have nothing to do with them. */
const tellingLength = 6;

/**
 * Everything that is a person's, by the customer or one they were joined with. Messages of others in their conversations
 * are not theirs; messages of theirs in conversations of others are.
 * @throws AppError `customer_not_found`
 */
export async function scopeOf(db: Reader, customerId: string): Promise<Scope> {
  const list = async (query: ReturnType<typeof sql<{ value: string }>>): Promise<string[]> =>
    (await query.execute(db)).rows.map((row) => row.value);

  const customers = await list(sql`
    with recursive up as (
      select id, joined_into from customer where id = ${customerId}
      union select customer.id, customer.joined_into from customer join up on customer.id = up.joined_into),
    same as (
      select id from up where joined_into is null
      union select customer.id from customer join same on customer.joined_into = same.id)
    select id::text as value from same`);
  if (customers.length === 0) throw new AppError('customer_not_found');
  const conversations = await list(sql`
    select id::text as value from conversation where customer_id = any(${customers}::uuid[])`);
  const handles = await list(sql`
    select value from identity where customer_id = any(${customers}::uuid[])`);
  const visitors = await list(sql`
    select value from identity where customer_id = any(${customers}::uuid[]) and type = 'device'`);
  const messages = await list(sql`
    select id::text as value from message
    where (home_id = any(${conversations}::uuid[]) or (home_id is null and conversation_id = any(${conversations}::uuid[])))
      and not (author_kind = 'customer' and author_id is not null and author_id <> all(${customers}::text[]))
    union select id::text from message where author_kind = 'customer' and author_id = any(${customers}::text[])`);
  const submissions = await list(sql`
    select id::text as value from submission where customer_id = any(${customers}::uuid[])
      or conversation_id = any(${conversations}::uuid[]) or visitor_id = any(${visitors}::text[])`);
  const deliveries = await deliveriesOf(db, { customers, handles });
  const inbound = await inboundOf(db, { messages, submissions, handles });
  const files = await filesOf(db, { customers, conversations, messages, submissions });
  return {
    customers,
    conversations,
    handles,
    visitors,
    messages,
    submissions,
    inbound,
    deliveries,
    files,
    things: [...customers, ...files],
  };
}

/**
 * What arrived and became their messages; and what became of nobody's (reports of undeliverable mail, held items) and
 * names a handle of theirs.
 */
async function inboundOf(
  db: Reader,
  { messages, submissions, handles }: Pick<Scope, 'messages' | 'submissions' | 'handles'>,
): Promise<string[]> {
  const telling = handles.filter((each) => each.length >= tellingLength).map((each) => each.toLowerCase());
  const { rows } = await sql<{ value: string }>`
    select inbound.id::text as value from inbound join message
      on message.channel_type = inbound.channel_type and message.provider_id = inbound.provider_id
      where message.id = any(${messages}::uuid[])
    union
    select inbound.id::text from inbound join file on file.sha256 = inbound.body_sha256
      where file.owner_type = 'message' and file.owner_id = any(${messages}::uuid[])
        and file.filename = inbound.id || '.eml'
    union
    select id::text from inbound where split_part(provider_id, ':', 1) = any(${submissions}::text[])
    union
    select id::text from inbound where state <> 'received'
      and not exists (select 1 from file where file.sha256 = inbound.body_sha256 and file.filename = inbound.id || '.eml')
      and not exists (select 1 from message
        where message.channel_type = inbound.channel_type and message.provider_id = inbound.provider_id)
      and exists (select 1 from unnest(${telling}::text[]) handle
        where position(handle in lower(coalesce(encode(body, 'escape'), '') || meta::text)) > 0)`.execute(db);
  return rows.map((row) => row.value);
}

/** What systems told of them, as it came; of what was never read, what names a handle of theirs. */
async function deliveriesOf(
  db: Reader,
  { customers, handles }: Pick<Scope, 'customers' | 'handles'>,
): Promise<string[]> {
  const telling = handles.filter((each) => each.length >= tellingLength).map((each) => each.toLowerCase());
  const { rows } = await sql<{ value: string }>`
    select delivery_id::text as value from connector_event
      where customer_id = any(${customers}::uuid[]) and delivery_id is not null
    union
    select id::text from connector_delivery where state in ('received', 'held', 'ignored')
      and exists (select 1 from unnest(${telling}::text[]) handle
        where position(handle in lower(encode(body, 'escape'))) > 0)`.execute(db);
  return rows.map((row) => row.value);
}

async function filesOf(
  db: Reader,
  of: Pick<Scope, 'customers' | 'conversations' | 'messages' | 'submissions'>,
): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    with named as (
      select content::text as said from draft where conversation_id = any(${of.conversations}::uuid[])
      union all select content::text from held_reply where conversation_id = any(${of.conversations}::uuid[])
      union all select files::text from message where id = any(${of.messages}::uuid[]))
    select id::text as value from file
      where owner_type in ('message', 'submission') and owner_id = any(${[...of.messages, ...of.submissions]}::uuid[])
    union
    select id::text from file where owner_type in ('upload', 'message')
      and id in (select (regexp_matches(said, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g'))[1]::uuid from named)
    union
    select file.id::text from file join privacy_request on privacy_request.id = file.owner_id
      where file.owner_type = 'privacy_export' and privacy_request.customer_id = any(${of.customers}::uuid[])`.execute(
    db,
  );
  return rows.map((row) => row.value);
}
