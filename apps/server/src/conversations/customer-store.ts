/** What of a customer's conversations follows when they are joined with another one, and comes back when they part. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';

/** A customer's conversations stand with another one now, and remember whose they are. */
export async function moveConversations(tx: Tx, from: string, into: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update conversation set customer_id = ${into}, home_customer_id = coalesce(home_customer_id, ${from})
    where customer_id = ${from} returning id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Moves what belongs to any of `family` from `root` to the first of them. */
export async function moveConversationsHome(
  tx: Tx,
  family: readonly string[],
  root: string,
): Promise<string[]> {
  const [home] = family;
  const { rows } = await sql<{ id: string }>`
    update conversation set customer_id = ${home}, home_customer_id = nullif(home_customer_id, ${home}::uuid)
    where customer_id = ${root} and home_customer_id = any(${family}::uuid[]) returning id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Conversations of a customer that are to tell what becomes of them: those not closed, or else the latest. */
export async function tellingOf(db: Reader, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; state: string }>`
    select id, state from conversation where customer_id = ${customerId} and merged_into is null
    order by state = 'closed', last_message_at desc limit 50`.execute(db);
  const unclosed = rows.filter((row) => row.state !== 'closed');
  return (unclosed.length > 0 ? unclosed : rows.slice(0, 1)).map((row) => row.id);
}

/** Merges made since a moment that stand between conversations of two customers, the latest first. */
export async function mergesAcross(
  db: Reader,
  one: string,
  other: string,
  since: Date,
): Promise<{ id: string; conversationId: string }[]> {
  const { rows } = await sql<{ id: string; conversationId: string }>`
    select change.id, change.conversation_id as "conversationId" from conversation_change change
    join conversation taker on taker.id = change.conversation_id
    join conversation taken on taken.id = change.other_id
    where change.kind = 'merge' and change.undone_at is null and change.made_at >= ${since}
      and (taken.customer_id, taker.customer_id) in ((${one}, ${other}), (${other}, ${one}))
    order by change.position desc`.execute(db);
  return rows;
}

/** Messages of one conversation that somebody wrote, and what we answered them there. */
export interface Stray {
  conversationId: string;
  /** Whose they are. */
  homeId: string;
  messageIds: string[];
  /** Nothing but strays was said in the conversation. */
  whole: boolean;
}

/** What members of a family said since a moment in conversations that stand with somebody else, and the answers to it. */
export async function straysOf(
  db: Reader,
  family: readonly string[],
  standsWith: string,
  since: Date,
): Promise<Stray[]> {
  const { rows } = await sql<Stray>`
    with said as (
      select m.conversation_id, m.author_id::uuid as home, m.author_handle as handle, m.id
      from message m join conversation c on c.id = m.conversation_id
      where c.customer_id = ${standsWith} and m.kind = 'message' and m.direction = 'in'
        and m.author_kind = 'customer' and m.author_id = any(${family}::text[]) and m.created_at >= ${since}
    ),
    answered as (
      select distinct on (m.id) m.conversation_id, said.home, m.id
      from (select distinct conversation_id, home, handle from said) said
      join message m on m.conversation_id = said.conversation_id
      where m.kind = 'message' and m.direction = 'out' and m.created_at >= ${since}
        and m.recipients -> 'to' @> jsonb_build_array(jsonb_build_object('value', said.handle))
      order by m.id, said.home
    ),
    stray as (select conversation_id, home, id from said union select conversation_id, home, id from answered)
    select conversation_id as "conversationId", home as "homeId", array_agg(id order by id) as "messageIds",
      sum(count(*)) over (partition by conversation_id) = (select count(*) from message m where m.conversation_id = stray.conversation_id and m.kind = 'message') as whole
    from stray group by conversation_id, home order by conversation_id, home`.execute(db);
  return rows;
}

/** Conversations and all that were merged into them. */
export async function withMerged(db: Reader, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive whole (id) as (
      select id from unnest(${ids}::uuid[]) id
      union select conversation.id from whole join conversation on conversation.merged_into = whole.id
    ) select id from whole`.execute(db);
  return rows.map((row) => row.id);
}

/** They belong to somebody else from now on. @returns those that stood with `from` */
export async function giveConversations(
  tx: Tx,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update conversation set home_customer_id = ${to}
    where id = any(${ids}::uuid[]) and customer_id = ${from} returning id`.execute(tx);
  return rows.map((row) => row.id);
}

/** What a family wrote becomes somebody else's: all of it in some conversations, and what came from some handles in all. */
export async function giveMessages(
  tx: Tx,
  given: {
    from: readonly string[];
    to: string;
    conversationIds: readonly string[];
    handles: readonly { value: string }[];
    standsWith: string;
  },
): Promise<void> {
  await sql`
    update message set author_id = ${given.to}
    where kind = 'message' and author_kind = 'customer' and author_id = any(${given.from}::text[])
      and (conversation_id = any(${given.conversationIds}::uuid[])
        or (author_handle = any(${given.handles.map(({ value }) => value)}::text[])
          and conversation_id in (select id from conversation where customer_id in (${given.standsWith}, ${given.to}))))`.execute(
    tx,
  );
}

/** Who wrote how much in a conversation. */
export interface Written {
  id: string;
  number: number;
  subject: string;
  preview: string;
  state: string;
  lastMessageAt: Date;
  /** By the handle it came from. */
  writers: { handle: string; count: number }[];
}

/** The latest conversations of a customer, merged ones within those that took them in. */
export async function writtenBy(db: Reader, customerId: string, limit: number): Promise<Written[]> {
  const { rows } = await sql<Written>`
    select c.id, c.number::int as number, c.subject, c.preview, c.state, c.last_message_at as "lastMessageAt",
      coalesce((select jsonb_agg(each) from (
        select author_handle as handle, count(*)::int as count from message m
        where m.conversation_id = c.id and m.kind = 'message' and m.direction = 'in' and m.author_kind = 'customer' and m.author_handle is not null
        group by 1 order by 2 desc, 1) each), '[]') as writers
    from conversation c where c.customer_id = ${customerId} and c.merged_into is null
    order by c.last_message_at desc, c.id desc limit ${limit}`.execute(db);
  return rows;
}
