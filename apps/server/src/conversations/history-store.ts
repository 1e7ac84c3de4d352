/** What happened in conversations, as those see it who measure how fast customers are served. */
import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';

export interface Happening {
  /** Of the entry in the timeline. */
  id: string;
  at: Date;
  /** A customer wrote, we answered, it was closed, it was opened again by hand. Machines and notes count for nothing. */
  what: 'asked' | 'answered' | 'closed' | 'reopened';
}

export interface History {
  id: string;
  customerId: string;
  /** When it was closed; null while it is not. */
  closedAt: Date | null;
  /** Its messages stand in another conversation now. */
  merged: boolean;
  /** In order. A message that could not be delivered answered nothing. */
  happenings: Happening[];
}

/** Reads the histories of conversations and holds their rows until the transaction ends, in one order for all. */
export async function lockHistories(tx: Tx, ids: string[]): Promise<History[]> {
  if (ids.length === 0) return [];
  await sql`select 1 from conversation where id = any(${ids}::uuid[]) order by id for no key update`.execute(
    tx,
  );
  const conversations = await sql<Omit<History, 'happenings'>>`
    select id, customer_id as "customerId", case when state = 'closed' then coalesce(closed_at, updated_at) end as "closedAt",
           merged_into is not null as merged
    from conversation where id = any(${ids}::uuid[])`.execute(tx);
  const happenings = await sql<Happening & { conversationId: string }>`
    select id, conversation_id as "conversationId", created_at as at,
           case when kind = 'activity' then activity ->> 'type' when direction = 'in' then 'asked' else 'answered' end as what
    from message
    where conversation_id = any(${ids}::uuid[])
      and (kind = 'message' and automatic is null and (direction = 'in' or delivery_state is distinct from 'failed')
           -- closings of a conversation that was taken in are none of the one it stands in now
           or kind = 'activity' and home_id is null and activity ->> 'type' in ('closed', 'reopened'))
    order by created_at, message.id`.execute(tx);
  const byId = Map.groupBy(happenings.rows, (row) => row.conversationId);
  return conversations.rows.map((row) => ({
    ...row,
    happenings: (byId.get(row.id) ?? []).map(({ id, at, what }) => ({ id, at, what })),
  }));
}

/** Conversations that are not closed, by id after `after`, at most `limit`; for those who must look at every one. */
export async function listUnclosed(db: Reader, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversation
    where state <> 'closed' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Conversations of customers that are not closed. */
export async function unclosedOf(db: Reader, customerIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from conversation where customer_id = any(${customerIds}::uuid[]) and state <> 'closed'`.execute(
    db,
  );
  return rows.map((row) => row.id);
}
