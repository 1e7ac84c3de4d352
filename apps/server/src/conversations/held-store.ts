import type { Reader, Tx } from '../platform/db/index.ts';
import { familyOf } from './merge-store.ts';
import { tables } from './tables.ts';
import type { Actor, AttachedFile, ConversationState, Recipient } from './types.ts';

export interface HeldContent {
  channelId: string;
  channelType: string;
  to: Recipient[];
  cc: Recipient[];
  bcc: Recipient[];
  subject: string | null;
  text: string;
  /** Sanitised. */
  html: string | null;
  files: AttachedFile[];
}

/** A reply that waits for its moment. */
export interface HeldReply {
  id: string;
  conversationId: string;
  clientId: string;
  actor: Actor;
  content: HeldContent;
  /** The state of the conversation when it was written. */
  state: ConversationState;
  sendAfter: Date;
  createdAt: Date;
}

export async function insertHeld(tx: Tx, held: HeldReply): Promise<void> {
  await tables(tx)
    .insertInto('held_reply')
    .values({
      id: held.id,
      conversation_id: held.conversationId,
      client_id: held.clientId,
      actor_kind: held.actor.kind,
      actor_id: held.actor.id,
      actor_name: held.actor.name,
      content: JSON.stringify(held.content),
      state: held.state,
      send_after: held.sendAfter,
      created_at: held.createdAt,
    })
    .execute();
}

/** The replies a conversation and those it took in hold, the next to go first. */
export async function listHeld(db: Reader, conversationId: string): Promise<HeldReply[]> {
  const found = await tables(db)
    .selectFrom('held_reply')
    .selectAll()
    .where('conversation_id', 'in', await familyOf(db, conversationId))
    .orderBy('send_after')
    .orderBy('id')
    .execute();
  return found.map(heldOf);
}

/** Held until the transaction ends; null when it is gone. */
export async function lockHeld(tx: Tx, id: string): Promise<HeldReply | null> {
  const found = await tables(tx)
    .selectFrom('held_reply')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return found ? heldOf(found) : null;
}

export async function findHeldByClient(
  db: Reader,
  conversationId: string,
  actor: Actor,
  clientId: string,
): Promise<HeldReply | null> {
  const held = await listHeld(db, conversationId);
  return held.find((each) => each.clientId === clientId && each.actor.id === actor.id) ?? null;
}

export async function moveHeld(tx: Tx, id: string, sendAfter: Date): Promise<void> {
  await tables(tx).updateTable('held_reply').set({ send_after: sendAfter }).where('id', '=', id).execute();
}

export async function removeHeld(tx: Tx, id: string): Promise<void> {
  await tables(tx).deleteFrom('held_reply').where('id', '=', id).execute();
}

const heldOf = (row: {
  id: string;
  conversation_id: string;
  client_id: string;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  actor_name: string;
  content: unknown;
  state: ConversationState;
  send_after: Date;
  created_at: Date;
}): HeldReply => ({
  id: row.id,
  conversationId: row.conversation_id,
  clientId: row.client_id,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  content: row.content as HeldContent,
  state: row.state,
  sendAfter: row.send_after,
  createdAt: row.created_at,
});
