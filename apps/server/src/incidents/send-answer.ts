import { close, readRows, reply, survivorOf } from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { type IncidentAnswer, lockWaitingPart, settlePart, waitingParts } from './answer-store.ts';
import { type AnswerDeps, planAnswer } from './plan-answer.ts';

/** So many at a time between two looks at the log. */
const batch = 40;
/** At once; more would only wait for connections. */
const atOnce = 4;

/**
 * Sends a batch of an answer through the ordinary way of replies. Each conversation is a transaction of its own that
 * queues the reply and ticks the part off together, so a crash leaves none half-done and a second try sends none twice.
 * @returns whether anybody still waits
 */
export async function sendBatch(
  database: Database,
  deps: AnswerDeps,
  answer: IncidentAnswer,
  now: () => Date,
): Promise<boolean> {
  const waiting = await waitingParts(database.db, answer.id, batch);
  const left = [...waiting];
  const work = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      const conversationId = id;
      const part = { answerId: answer.id, conversationId };
      try {
        await database.transaction((tx) => sendPart(tx, deps, answer, conversationId, now()));
      } catch (error) {
        // One that cannot be answered does not keep the others from it.
        if (!(error instanceof AppError)) throw error;
        const outcome = { state: 'unreached', reason: error.code, messageId: null } as const;
        await database.transaction((tx) => settlePart(tx, part, outcome));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return waiting.length === batch;
}

async function sendPart(
  tx: Tx,
  deps: AnswerDeps,
  answer: IncidentAnswer,
  conversationId: string,
  now: Date,
): Promise<void> {
  const part = await lockWaitingPart(tx, answer.id, conversationId);
  if (!part) return;
  const standing = (await survivorOf(tx, conversationId)) ?? conversationId;
  const plan = await planAnswer(tx, deps, standing, answer, answer.actor, now);
  if (plan.option === null || plan.unreached !== null)
    return settlePart(tx, part, { state: 'unreached', reason: plan.unreached, messageId: null });
  const { channelId, channelType, to } = plan.option;
  const content = {
    conversationId: standing,
    // Of two that were merged since, the second finds the answer there.
    clientId: `incident:${answer.id}`,
    channelId,
    channelType,
    to: [to],
    cc: [],
    bcc: [],
    subject: null,
    text: plan.text,
    html: null,
    files: [],
    now,
    written: { since: answer.createdAt, state: part.conversationState },
    takes: false,
  };
  const { messageId } = await reply(tx, content, answer.actor);
  if (answer.closes) await closeAnswered(tx, standing, answer, now);
  await settlePart(tx, part, { state: 'queued', reason: null, messageId });
}

/** Who wrote again meanwhile is not closed upon. */
async function closeAnswered(
  tx: Tx,
  conversationId: string,
  answer: IncidentAnswer,
  now: Date,
): Promise<void> {
  const row = (await readRows(tx, [conversationId])).get(conversationId);
  if (row?.awaiting === 'customer') await close(tx, conversationId, answer.actor, now);
}
