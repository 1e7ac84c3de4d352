import type { Database } from '../platform/db/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { beginSending, tell } from './answer-all.ts';
import { lockAnswer, putAnswerState } from './answer-store.ts';
import type { AnswerDeps } from './plan-answer.ts';
import { sendBatch } from './send-answer.ts';

const job = 'incidents.answer';
/** Moments nearer than this are also waited for here, to the millisecond; jobs are looked for once a second. */
const nearMs = 120_000;

/** Starts an answer when it can no longer be taken back. The job outlives the process; the timer is the more exact one. */
export async function answerTimers(deps: {
  database: Database;
  jobs: Pick<Jobs, 'handle' | 'at'>;
  now(): Date;
}): Promise<Consumer> {
  const begin = (id: string) => deps.database.transaction((tx) => beginSending(tx, id, deps.now()));
  await deps.jobs.handle<{ id: string }>(job, ({ id }) => begin(id));
  return {
    name: 'incident-answer-timers',
    types: ['incident.answer_held'],
    async handle(events) {
      for (const { data } of events)
        await deps.jobs.at(
          job,
          new Date(data.sendAfter as string),
          { id: data.answerId as string },
          data.answerId as string,
        );
    },
    afterCommit(events) {
      for (const { data } of events) {
        const wait = Date.parse(data.sendAfter as string) - deps.now().getTime();
        // A failure is the job's to make good.
        if (wait < nearMs)
          setTimeout(() => void begin(data.answerId as string).catch(() => {}), Math.max(0, wait)).unref();
      }
    },
  };
}

/**
 * Sends answers batch by batch. The log itself says that more is to come, so whichever process reads on goes on where
 * another was stopped, and desks see how far it is.
 */
export function answerSender(
  deps: AnswerDeps & {
    database: Database;
    now(): Date;
  },
): Consumer {
  return {
    name: 'incident-answers',
    types: ['incident.answer_sending'],
    async handle(events, tx) {
      for (const { data } of events) {
        const answer = await lockAnswer(tx, data.answerId as string);
        if (answer?.state !== 'sending') continue;
        const more = await sendBatch(deps.database, deps, answer, deps.now);
        if (!more) await putAnswerState(tx, answer.id, 'sent');
        await tell(tx, more ? 'incident.answer_sending' : 'incident.answer_sent', answer, answer.actor);
      }
    },
  };
}
