import { v7 as uuid } from 'uuid';
import { type Actor, actorKey } from '../conversations/index.ts';
import { audit, auditNothing } from '../platform/audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { checkVariables } from '../replies/index.ts';
import {
  findAnswerByClient,
  type IncidentAnswer,
  insertAnswer,
  lockAnswer,
  putAnswerState,
} from './answer-store.ts';
import { findIncident, lockIncident } from './declare.ts';
import { whoIsAnswered } from './plan-answer.ts';
import type { AnswerTexts } from './types.ts';

export interface AnswerInput extends AnswerTexts {
  clientId: string;
  /** Conversations that get none. */
  excluded: readonly string[];
  /** Close each with the answer, where its customer has not written since. */
  closes: boolean;
  /** It can be taken back so long. */
  holdSeconds: number;
}

/**
 * One answer to everybody who is linked now. It is kept with whom it goes to, and sent when it can no longer be taken
 * back. The same `clientId` again changes nothing.
 * @throws AppError `incident_not_found`, `invalid_input`
 */
export async function answerAll(
  tx: Tx,
  incidentId: string,
  input: AnswerInput,
  actor: Actor,
  now: Date,
): Promise<{ id: string; sendAfter: Date }> {
  const incident = await lockIncident(tx, incidentId);
  const before = await findAnswerByClient(tx, incidentId, input.clientId);
  if (before) {
    auditNothing('it was asked for before');
    return { id: before.id, sendAfter: before.sendAfter };
  }
  checkTexts(input);
  const excluded = new Set(input.excluded);
  const answered = (await whoIsAnswered(tx, incidentId)).filter(
    ({ conversation }) => !excluded.has(conversation.id),
  );
  if (answered.length === 0) throw invalid('excluded', 'leaves nobody to answer');
  const answer: IncidentAnswer = {
    id: uuid(),
    incidentId,
    clientId: input.clientId,
    state: 'held',
    texts: input.texts,
    fallback: input.fallback,
    closes: input.closes,
    actor,
    sendAfter: new Date(now.getTime() + input.holdSeconds * 1000),
    createdAt: now,
  };
  await insertAnswer(
    tx,
    answer,
    answered.map(({ conversation }) => ({
      conversationId: conversation.id,
      conversationState: conversation.state,
    })),
  );
  await tell(tx, 'incident.answer_held', answer, actor);
  await audit(tx, 'incident.answered', incident);
  return { id: answer.id, sendAfter: answer.sendAfter };
}

/** @throws AppError `invalid_input` naming the language */
export function checkTexts({ texts, fallback }: AnswerTexts): void {
  if (!texts[fallback]?.trim()) throw invalid(`texts.${fallback}`, 'must not be empty');
  checkVariables(texts);
}

/** Takes an answer back before it goes. @throws AppError `incident_answer_gone` */
export async function withdrawAnswer(tx: Tx, id: string, actor: Actor): Promise<void> {
  const answer = await lockAnswer(tx, id);
  if (answer?.state === 'withdrawn') return auditNothing('it was taken back before');
  if (answer?.state !== 'held') throw new AppError('incident_answer_gone');
  await putAnswerState(tx, id, 'withdrawn');
  await tell(tx, 'incident.answer_withdrawn', answer, actor);
  await audit(tx, 'incident.answer_withdrawn', await findIncident(tx, answer.incidentId));
}

/** Its moment has come; one that was taken back, or is on its way already, is left alone. */
export async function beginSending(tx: Tx, id: string, now: Date): Promise<void> {
  const answer = await lockAnswer(tx, id);
  if (answer?.state !== 'held' || answer.sendAfter > now) return;
  await putAnswerState(tx, id, 'sending');
  await tell(tx, 'incident.answer_sending', answer, answer.actor);
}

export async function tell(tx: Tx, type: string, answer: IncidentAnswer, actor: Actor): Promise<void> {
  const { id, incidentId, sendAfter } = answer;
  await appendEvents(tx, [
    {
      type,
      actor: actorKey(actor),
      data: { incidentId, answerId: id, sendAfter: sendAfter.toISOString() },
    },
  ]);
}
