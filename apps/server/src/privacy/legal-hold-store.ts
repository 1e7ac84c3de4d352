import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { LegalHold } from './legal-hold.ts';
import type { AskedBy, Scope } from './types.ts';

/** True where no standing hold is on any of these columns. Null in them is of nobody. */
export function unheld(
  now: Date,
  columns: { customers: RawBuilder<unknown>[]; conversations: RawBuilder<unknown>[] },
): RawBuilder<boolean> {
  const named = [
    ...columns.customers.map((column) => sql<boolean>`legal_hold.customer_id = ${column}`),
    ...columns.conversations.map((column) => sql<boolean>`legal_hold.conversation_id = ${column}`),
  ];
  return sql<boolean>`not exists (select 1 from legal_hold where ${standing(now)} and (${sql.join(named, sql` or `)}))`;
}

/** True where no standing hold is on a customer or on whom they became. For what other domains let go by themselves. */
export const customerIsFree = (customer: RawBuilder<unknown>, now: Date): RawBuilder<boolean> =>
  sql<boolean>`not exists (
    with recursive chain (id, joined_into) as (
      select id, joined_into from customer where id = ${customer}
      union
      select customer.id, customer.joined_into from chain join customer on customer.id = chain.joined_into)
    select 1 from legal_hold join chain on chain.id = legal_hold.customer_id where ${standing(now)})`;

const standing = (now: Date): RawBuilder<boolean> =>
  sql<boolean>`legal_hold.lifted_at is null and (legal_hold.until is null or legal_hold.until > ${now})`;

/** Whether something of a person's must stay. */
export async function isHeld(db: Reader, scope: Scope, now: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from legal_hold where ${standing(now)} and (legal_hold.customer_id = any(${scope.customers}::uuid[])
      or legal_hold.conversation_id = any(${scope.conversations}::uuid[])) limit 1`.execute(db);
  return rows.length > 0;
}

export async function insertHold(
  tx: Tx,
  hold: Pick<LegalHold, 'id' | 'customerId' | 'conversationId' | 'reason' | 'until' | 'placedAt'>,
  by: AskedBy,
): Promise<void> {
  await sql`
    insert into legal_hold (id, customer_id, conversation_id, reason, until, placed_by_kind, placed_by_id, placed_by_name, placed_at)
    values (${hold.id}, ${hold.customerId}, ${hold.conversationId}, ${hold.reason}, ${hold.until},
      ${by.kind}, ${by.id}, ${by.name}, ${hold.placedAt})`.execute(tx);
}

/** @returns null when it is lifted or there is none */
export async function liftHold(tx: Tx, id: string, by: AskedBy, now: Date): Promise<LegalHold | null> {
  const { rows } = await sql<{ id: string }>`
    update legal_hold set lifted_at = ${now}, lifted_by_name = ${by.name}
    where id = ${id} and lifted_at is null returning id`.execute(tx);
  return rows.length === 0 ? null : ((await selectHolds(tx, { id }))[0] ?? null);
}

/** Newest first. @param of one hold, or those on a customer, who they are one with, and their conversations */
export async function selectHolds(
  db: Reader,
  of: { id?: string; scope?: Pick<Scope, 'customers' | 'conversations'>; limit?: number } = {},
): Promise<LegalHold[]> {
  const wanted = of.scope
    ? sql`(legal_hold.customer_id = any(${of.scope.customers}::uuid[]) or legal_hold.conversation_id = any(${of.scope.conversations}::uuid[]))`
    : of.id
      ? sql`legal_hold.id = ${of.id}`
      : sql`true`;
  const { rows } = await sql<LegalHold>`
    select legal_hold.id, legal_hold.customer_id as "customerId", conversation_id as "conversationId",
      conversation.number as "conversationNumber", customer.name as "customerName", reason, until,
      placed_by_name as "placedBy", placed_at as "placedAt", lifted_by_name as "liftedBy", lifted_at as "liftedAt"
    from legal_hold left join conversation on conversation.id = legal_hold.conversation_id
    left join customer on customer.id = coalesce(legal_hold.customer_id, conversation.customer_id)
    where ${wanted} order by placed_at desc, legal_hold.id limit ${of.limit ?? 200}`.execute(db);
  return rows.map((row) => ({
    ...row,
    conversationNumber: row.conversationNumber === null ? null : Number(row.conversationNumber),
  }));
}

export async function conversationExists(db: Reader, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from conversation where id = ${id}`.execute(db);
  return rows.length > 0;
}
