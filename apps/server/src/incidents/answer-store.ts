import { sql } from 'kysely';
import type { Actor, ConversationState } from '../conversations/index.ts';
import type { Reader, Tx } from '../platform/db/index.ts';
import { type IncidentTables, tables } from './tables.ts';
import type { AnswerState, AnswerTexts } from './types.ts';

export interface IncidentAnswer extends AnswerTexts {
  id: string;
  incidentId: string;
  clientId: string;
  state: AnswerState;
  closes: boolean;
  actor: Actor;
  sendAfter: Date;
  createdAt: Date;
}

export interface AnswerPart {
  answerId: string;
  conversationId: string;
  position: number;
  conversationState: ConversationState;
  state: 'waiting' | 'queued' | 'unreached';
  reason: string | null;
  messageId: string | null;
}

/** @returns false when the same was asked for before: nothing was written */
export async function insertAnswer(
  tx: Tx,
  answer: IncidentAnswer,
  parts: readonly Pick<AnswerPart, 'conversationId' | 'conversationState'>[],
): Promise<boolean> {
  const made = await tables(tx)
    .insertInto('incident_answer')
    .values({
      id: answer.id,
      incident_id: answer.incidentId,
      client_id: answer.clientId,
      state: answer.state,
      texts: JSON.stringify(answer.texts),
      fallback: answer.fallback,
      closes: answer.closes,
      actor_kind: answer.actor.kind,
      actor_id: answer.actor.id,
      actor_name: answer.actor.name,
      send_after: answer.sendAfter,
      created_at: answer.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['incident_id', 'client_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) return false;
  await sql`
    insert into incident_answer_part (answer_id, conversation_id, position, conversation_state)
    select ${answer.id}, id, position, state
    from unnest(${parts.map((part) => part.conversationId)}::uuid[], ${parts.map((part) => part.conversationState)}::text[])
      with ordinality as part (id, state, position)`.execute(tx);
  return true;
}

export async function findAnswerByClient(
  db: Reader,
  incidentId: string,
  clientId: string,
): Promise<IncidentAnswer | null> {
  const row = await tables(db)
    .selectFrom('incident_answer')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row ? answerOf(row) : null;
}

/** Held until the transaction ends; null when there is none. */
export async function lockAnswer(tx: Tx, id: string): Promise<IncidentAnswer | null> {
  const row = await tables(tx)
    .selectFrom('incident_answer')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? answerOf(row) : null;
}

/** Those of an incident, the latest first. */
export async function selectAnswers(db: Reader, incidentId: string): Promise<IncidentAnswer[]> {
  const rows = await tables(db)
    .selectFrom('incident_answer')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(answerOf);
}

export async function putAnswerState(tx: Tx, id: string, state: AnswerState): Promise<void> {
  await tables(tx).updateTable('incident_answer').set({ state }).where('id', '=', id).execute();
}

/** Conversations that still wait for their part of an answer, in order. */
export async function waitingParts(db: Reader, answerId: string, limit: number): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('incident_answer_part')
    .select('conversation_id')
    .where('answer_id', '=', answerId)
    .where('state', '=', 'waiting')
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => row.conversation_id);
}

/** A part that waits, held until the transaction ends; null when it was sent meanwhile. */
export async function lockWaitingPart(
  tx: Tx,
  answerId: string,
  conversationId: string,
): Promise<AnswerPart | null> {
  const row = await tables(tx)
    .selectFrom('incident_answer_part')
    .selectAll()
    .where('answer_id', '=', answerId)
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  return row ? partOf(row) : null;
}

export async function settlePart(
  tx: Tx,
  part: Pick<AnswerPart, 'answerId' | 'conversationId'>,
  outcome: Pick<AnswerPart, 'state' | 'reason' | 'messageId'>,
): Promise<void> {
  await tables(tx)
    .updateTable('incident_answer_part')
    .set({ state: outcome.state, reason: outcome.reason, message_id: outcome.messageId })
    .where('answer_id', '=', part.answerId)
    .where('conversation_id', '=', part.conversationId)
    .execute();
}

export async function selectParts(db: Reader, answerIds: readonly string[]): Promise<AnswerPart[]> {
  if (answerIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('incident_answer_part')
    .selectAll()
    .where('answer_id', 'in', answerIds)
    .orderBy('position')
    .execute();
  return rows.map(partOf);
}

const answerOf = (row: IncidentTables['incident_answer']): IncidentAnswer => ({
  id: row.id,
  incidentId: row.incident_id,
  clientId: row.client_id,
  state: row.state,
  // JSON columns come back parsed.
  texts: row.texts as unknown as AnswerTexts['texts'],
  fallback: row.fallback as AnswerTexts['fallback'],
  closes: row.closes,
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
  sendAfter: row.send_after,
  createdAt: row.created_at,
});

const partOf = (row: IncidentTables['incident_answer_part']): AnswerPart => ({
  answerId: row.answer_id,
  conversationId: row.conversation_id,
  position: row.position,
  conversationState: row.conversation_state,
  state: row.state,
  reason: row.reason,
  messageId: row.message_id,
});
