import { type ConversationRow, readItems, readRows, survivorsOf } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import type { Said } from '../platform/errors/index.ts';
import { type IncidentAnswer, selectAnswers, selectParts } from './answer-store.ts';

/** Somebody an answer did not reach. */
export interface AnswerProblem {
  conversation: ConversationRow;
  /** As in `Unreached`, or `delivery_failed`. */
  reason: string;
  /** What the provider said. */
  detail: string | null;
  said: Said | null;
}

export interface AnswerProgress {
  answer: IncidentAnswer;
  total: number;
  waiting: number;
  /** On their way or there. */
  sent: number;
  problems: AnswerProblem[];
}

/** More than these are counted and not listed. */
const mostProblems = 100;

/** The answers of an incident with how far each is and whom it did not reach, the latest first. */
export async function readAnswers(db: Reader, incidentId: string): Promise<AnswerProgress[]> {
  const answers = await selectAnswers(db, incidentId);
  const parts = await selectParts(
    db,
    answers.map(({ id }) => id),
  );
  const items = await readItems(
    db,
    parts.flatMap(({ messageId }) => messageId ?? []),
  );
  const survivors = await survivorsOf(
    db,
    parts.map(({ conversationId }) => conversationId),
  );
  const rows = await readRows(db, [...new Set(survivors.values())]);
  return answers.map((answer) => {
    const own = parts.filter((part) => part.answerId === answer.id);
    const problems = own.flatMap((part): AnswerProblem[] => {
      const conversation = rows.get(survivors.get(part.conversationId) ?? '');
      if (!conversation) return [];
      const delivery = items.get(part.messageId ?? '')?.delivery;
      if (part.state === 'unreached')
        return [{ conversation, reason: part.reason ?? 'no_channel', detail: null, said: null }];
      if (delivery?.state !== 'failed') return [];
      return [{ conversation, reason: 'delivery_failed', detail: delivery.reason, said: delivery.said }];
    });
    const waiting = own.filter(({ state }) => state === 'waiting').length;
    return {
      answer,
      total: own.length,
      waiting,
      sent: own.length - waiting - problems.length,
      problems: problems.slice(0, mostProblems),
    };
  });
}
