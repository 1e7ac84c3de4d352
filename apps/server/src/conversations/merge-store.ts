/** Which conversations stand together, and the record of merges and splits. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { tables } from './tables.ts';
import type { Recipient } from './types.ts';

/** A conversation and every one it took in, however deep, itself first. */
export async function familyOf(db: Reader, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive family (id, depth) as (
      select ${id}::uuid, 0
      union
      select conversation.id, family.depth + 1 from family join conversation on conversation.merged_into = family.id
    )
    select id from family order by depth`.execute(db);
  return rows.map((row) => row.id);
}

/** The conversation that stands for this one now: itself, unless it was merged. Null when there is none. */
export async function survivorOf(db: Reader, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id, merged_into) as (
      select id, merged_into from conversation where id = ${id}
      union
      select conversation.id, conversation.merged_into from chain join conversation on conversation.id = chain.merged_into
    )
    select id from chain where merged_into is null`.execute(db);
  return rows[0]?.id ?? null;
}

/** The same of many: each with the one that stands for it; those that do not exist are left out. */
export async function survivorsOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ asked: string; id: string }>`
    with recursive chain (asked, id, merged_into) as (
      select id, id, merged_into from conversation where id = any(${ids}::uuid[])
      union
      select chain.asked, conversation.id, conversation.merged_into
      from chain join conversation on conversation.id = chain.merged_into
    )
    select asked, id from chain where merged_into is null`.execute(db);
  return new Map(rows.map((row) => [row.asked, row.id]));
}

/** Every conversation that messages of this one may have come from or gone to, by merges and splits, also undone ones. */
export async function relativesOf(db: Reader, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive relative (id) as (
      select ${id}::uuid
      union
      select case when change.conversation_id = relative.id then change.other_id else change.conversation_id end
      from relative join conversation_change change on relative.id in (change.conversation_id, change.other_id)
    )
    select id from relative`.execute(db);
  return rows.map((row) => row.id);
}

/** Customers of a conversation and of those it took in. */
export async function customersOf(
  db: Reader,
  family: string[],
): Promise<{ conversationId: string; customerId: string; homeCustomerId: string }[]> {
  const rows = await tables(db)
    .selectFrom('conversation')
    .select(['id', 'customer_id', 'home_customer_id'])
    .where('id', 'in', family)
    .orderBy('last_message_at', 'desc')
    .execute();
  return rows.map((row) => ({
    conversationId: row.id,
    customerId: row.customer_id,
    homeCustomerId: row.home_customer_id ?? row.customer_id,
  }));
}

/** The other ends of every relation of some conversations, as they were when it was made. */
export async function relatedTo(db: Reader, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select other_id as id from conversation_relation where one_id = any(${ids}::uuid[])
    union select one_id from conversation_relation where other_id = any(${ids}::uuid[])`.execute(db);
  return rows.map((row) => row.id);
}

/** Moves everything that stands in one conversation into another, each entry keeping where it belongs. */
export async function moveIn(tx: Tx, from: string, into: string): Promise<void> {
  await sql`
    update message set conversation_id = ${into}, home_id = coalesce(home_id, ${from}), begun_in = coalesce(begun_in, ${from})
    where conversation_id = ${from}`.execute(tx);
}

/** Moves what belongs to any of `family` out of `from` into the first of them. */
export async function moveHome(tx: Tx, family: string[], from: string): Promise<void> {
  const home = family[0] as string;
  await sql`
    update message set conversation_id = ${home}, home_id = nullif(home_id, ${home}::uuid), begun_in = coalesce(begun_in, ${from})
    where conversation_id = ${from} and home_id = any(${family}::uuid[])`.execute(tx);
}

/** Gives chosen messages of a conversation a new home. @returns the home each had; fewer when some stand elsewhere */
export async function moveOut(
  tx: Tx,
  messageIds: string[],
  from: string,
  into: string,
): Promise<[messageId: string, homeId: string | null][]> {
  const chosen = await tables(tx)
    .selectFrom('message')
    .select(['id', 'home_id'])
    .where('id', 'in', messageIds)
    .where('conversation_id', '=', from)
    .where('kind', 'in', ['message', 'note'])
    // An answer to a note goes with that note, or not at all.
    .where((where) => where.or([where('thread_id', 'is', null), where('thread_id', 'in', messageIds)]))
    .execute();
  await sql`
    update message set conversation_id = ${into}, home_id = null, begun_in = coalesce(begun_in, ${from})
    where id = any(${chosen.map((row) => row.id)}::uuid[])`.execute(tx);
  return chosen.map((row) => [row.id, row.home_id]);
}

/** Puts messages back where `moveOut` took them from. */
export async function moveBack(
  tx: Tx,
  homes: readonly [messageId: string, homeId: string | null][],
  from: string,
  into: string,
): Promise<void> {
  await sql`
    update message set conversation_id = ${into}, home_id = was.home_id
    from unnest(${homes.map(([id]) => id)}::uuid[], ${homes.map(([, home]) => home)}::uuid[]) as was (id, home_id)
    where message.id = was.id and conversation_id = ${from}`.execute(tx);
}

/** How many messages, without notes and activities, stand in a conversation. */
export async function countMessages(tx: Tx, conversationId: string): Promise<number> {
  const row = await tables(tx)
    .selectFrom('message')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'message')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * Where an answer of ours belongs when it is written in a conversation that took others in: with the latest message of
 * the one it goes to. Null: to the conversation itself.
 */
export async function homeOfAnswer(tx: Tx, conversationId: string, to: Recipient[]): Promise<string | null> {
  const row = await tables(tx)
    .selectFrom('message')
    .select('home_id')
    .where('conversation_id', '=', conversationId)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('conversation').select('id').where('merged_into', '=', conversationId)),
    )
    .where('kind', '=', 'message')
    .where('direction', '=', 'in')
    .where(
      'author_handle',
      'in',
      to.map((handle) => handle.value),
    )
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.home_id ?? null;
}

export interface ConversationChangeRecord {
  id: string;
  kind: 'merge' | 'split';
  conversationId: string;
  otherId: string;
  activityId: string;
  undone: boolean;
  undo: unknown;
}

export async function insertChange(
  tx: Tx,
  change: Omit<ConversationChangeRecord, 'undone'>,
  madeBy: string,
  now: Date,
): Promise<void> {
  await tables(tx)
    .insertInto('conversation_change')
    .values({
      id: change.id,
      kind: change.kind,
      conversation_id: change.conversationId,
      other_id: change.otherId,
      activity_id: change.activityId,
      undo: JSON.stringify(change.undo),
      made_by: madeBy,
      made_at: now,
      undone_at: null,
    } as never)
    .execute();
}

export async function findChange(
  db: Reader,
  id: string,
  kind: 'merge' | 'split',
): Promise<ConversationChangeRecord | null> {
  const row = await tables(db)
    .selectFrom('conversation_change')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    kind: row.kind,
    conversationId: row.conversation_id,
    otherId: row.other_id,
    activityId: row.activity_id,
    undone: row.undone_at !== null,
    undo: row.undo,
  };
}

/** The latest merge or split of any of the conversations that stands, or null. */
export async function latestChange(db: Reader, conversationIds: string[]): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('conversation_change')
    .select('id')
    .where('undone_at', 'is', null)
    .where((where) =>
      where.or([where('conversation_id', 'in', conversationIds), where('other_id', 'in', conversationIds)]),
    )
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The merge that took `other` into `conversation` and stands, or null. */
export async function standingMerge(db: Reader, conversationId: string, otherId: string) {
  const row = await tables(db)
    .selectFrom('conversation_change')
    .select('id')
    .where('kind', '=', 'merge')
    .where('conversation_id', '=', conversationId)
    .where('other_id', '=', otherId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Marks it undone, also in its entry in the timeline, which offers to undo it until then. */
export async function markUndone(tx: Tx, change: ConversationChangeRecord, now: Date): Promise<void> {
  await tables(tx)
    .updateTable('conversation_change')
    .set({ undone_at: now })
    .where('id', '=', change.id)
    .execute();
  await sql`
    update message set activity = jsonb_set(activity, '{data,undone}', 'true') where id = ${change.activityId}`.execute(
    tx,
  );
}

/** Where the latest message between us and a handle on a channel belongs, among some conversations; null for none. */
export async function latestBetween(
  db: Reader,
  channelId: string,
  handle: string,
  conversationIds: string[],
): Promise<string | null> {
  const { rows } = await sql<{ home: string }>`
    select coalesce(home_id, conversation_id) as home from message
    where conversation_id = any(${conversationIds}::uuid[]) and channel_id = ${channelId}
      and (author_handle = ${handle} or recipients -> 'to' @> ${JSON.stringify([{ value: handle }])}::jsonb)
    order by id desc limit 1`.execute(db);
  return rows[0]?.home ?? null;
}
