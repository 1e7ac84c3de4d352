import { sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { tables } from './tables.ts';
import type { Awaiting, ConversationState } from './types.ts';

/** A conversation as commands see it, its row locked until their transaction ends. */
export interface LockedConversation {
  id: string;
  number: number;
  customerId: string;
  subject: string;
  state: ConversationState;
  awaiting: Awaiting;
  agentId: string | null;
  teamId: string | null;
  labels: string[];
  snoozedUntil: Date | null;
  closedAt: Date | null;
  waitingSince: Date | null;
  channelIds: string[];
  channelTypes: string[];
  unread: boolean;
  /** Another conversation took this one in: nothing happens here any more. */
  mergedInto: string | null;
  /** Where the customer wants to be called back. */
  callback: string | null;
}

/** @throws AppError `conversation_not_found`, `conversation_merged` */
export async function lockConversation(tx: Tx, id: string): Promise<LockedConversation> {
  const found = await lockConversationIfAny(tx, id);
  if (!found) throw new AppError('conversation_not_found');
  if (found.mergedInto !== null) throw new AppError('conversation_merged');
  return found;
}

/**
 * The conversation that stands for this one now, for what must not get lost: it follows merges to the one that took
 * it in. Every row on the way is locked, so that none of those merges is undone meanwhile.
 */
export async function lockSurvivor(tx: Tx, id: string): Promise<LockedConversation | null> {
  let found = await lockConversationIfAny(tx, id);
  while (found !== null && found.mergedInto !== null)
    found = await lockConversationIfAny(tx, found.mergedInto);
  return found;
}

export async function lockConversationIfAny(tx: Tx, id: string): Promise<LockedConversation | null> {
  const row = await tables(tx)
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    number: Number(row.number),
    customerId: row.customer_id,
    subject: row.subject,
    state: row.state,
    awaiting: row.awaiting,
    agentId: row.agent_id,
    teamId: row.team_id,
    labels: row.labels,
    snoozedUntil: row.snoozed_until,
    closedAt: row.closed_at,
    waitingSince: row.waiting_since,
    channelIds: row.channel_ids,
    channelTypes: row.channel_types,
    unread: row.unread,
    mergedInto: row.merged_into,
    callback: row.callback_phone,
  };
}

export async function insertConversation(
  tx: Tx,
  conversation: {
    id: string;
    customerId: string;
    /** Whose it is by its evidence; the customer's own when absent. */
    homeCustomerId?: string;
    subject: string;
    channelId: string | null;
    teamId: string | null;
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into conversation (id, customer_id, home_customer_id, subject, team_id, origin_channel_id, last_message_at, created_at, updated_at)
    values (${conversation.id}, ${conversation.customerId}, nullif(${conversation.homeCustomerId ?? conversation.customerId}::uuid, ${conversation.customerId}::uuid), ${conversation.subject}, ${conversation.teamId},
            ${conversation.channelId}, ${conversation.now}, ${conversation.now}, ${conversation.now})`.execute(
    tx,
  );
}

export interface ConversationChange {
  customer_id?: string;
  home_customer_id?: string | null;
  subject?: string;
  state?: ConversationState;
  awaiting?: Awaiting;
  agent_id?: string | null;
  team_id?: string | null;
  labels?: string[];
  snoozed_until?: Date | null;
  closed_at?: Date | null;
  waiting_since?: Date | null;
  last_message_at?: Date;
  preview?: string;
  unread?: boolean;
  delivery_failed?: boolean;
  merged_into?: string | null;
  callback_phone?: string | null;
  channel_ids?: string[];
  channel_types?: string[];
  customer_read_at?: Date;
}

export async function updateConversation(tx: Tx, id: string, change: ConversationChange): Promise<void> {
  await tables(tx)
    .updateTable('conversation')
    .set({ ...change, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

/** The customer's conversation that a contact without a subject of its own continues, or null. */
export async function findContinuable(db: Reader, customerId: string, since: Date): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('conversation')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('state', '!=', 'closed')
    .where('last_message_at', '>=', since)
    .orderBy('last_message_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Conversations of a customer, newest first. */
export async function conversationIdsOf(db: Reader, customerId: string, limit: number): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('conversation')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('merged_into', 'is', null)
    .orderBy('last_message_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Conversations of customers in which something was said since a moment, newest first; merged ones are left out. */
export async function recentConversations(
  db: Reader,
  customerIds: string[],
  since: Date,
  limit: number,
): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('conversation')
    .select('id')
    .where('customer_id', 'in', customerIds)
    .where('last_message_at', '>=', since)
    .where('merged_into', 'is', null)
    .orderBy('last_message_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Which of the customers have two conversations or more in which something was said since a moment. */
export async function withSeveral(db: Reader, customerIds: string[], since: Date): Promise<string[]> {
  if (customerIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('conversation')
    .select('customer_id')
    .where('customer_id', 'in', customerIds)
    .where('last_message_at', '>=', since)
    .where('merged_into', 'is', null)
    .groupBy('customer_id')
    .having(({ fn }) => fn.countAll(), '>', 1)
    .execute();
  return rows.map((row) => row.customer_id);
}

/** When each conversation began. */
export async function openedAt(db: Reader, ids: string[]): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('conversation')
    .select(['id', 'created_at'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.created_at]));
}
