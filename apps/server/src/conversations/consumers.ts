import type { Database } from '../platform/db/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { releaseReply } from './held-reply.ts';
import { wake } from './snooze.ts';

const wakeJob = 'conversations.wake';

/**
 * Sets the timer of every snooze. A consumer and not the command does it: a process that ends between commit and
 * timer must not leave a conversation asleep for ever.
 */
export async function snoozeTimers(deps: {
  database: Database;
  jobs: Pick<Jobs, 'handle' | 'at'>;
  now(): Date;
}): Promise<Consumer> {
  await deps.jobs.handle<{ id: string }>(wakeJob, ({ id }) =>
    deps.database.transaction((tx) => wake(tx, id, deps.now())),
  );
  return {
    name: 'snooze-timers',
    types: ['conversation.snoozed'],
    async handle(events) {
      for (const { conversationId: id, data } of events) {
        const until = new Date(data.until as string);
        await deps.jobs.at(wakeJob, until, { id }, `${id}:${until.getTime()}`);
      }
    },
  };
}

const releaseJob = 'conversations.release';
/** Moments nearer than this are also waited for here, to the millisecond; jobs are looked for once a second. */
const nearMs = 120_000;

/**
 * Sends held replies when their moment comes. The job outlives the process; the timer of this process is only the
 * more exact one, and whichever comes second finds nothing to do.
 */
export async function heldTimers(deps: {
  database: Database;
  jobs: Pick<Jobs, 'handle' | 'at'>;
  now(): Date;
}): Promise<Consumer> {
  const release = (id: string) =>
    deps.database.transaction(async (tx) => {
      await releaseReply(tx, id, deps.now());
    });
  await deps.jobs.handle<{ id: string }>(releaseJob, ({ id }) => release(id));
  return {
    name: 'held-replies',
    types: ['reply.held'],
    async handle(events) {
      for (const { data } of events) {
        const at = new Date(data.sendAfter as string);
        await deps.jobs.at(releaseJob, at, { id: data.heldId as string }, `${data.heldId}:${at.getTime()}`);
      }
    },
    afterCommit(events) {
      for (const { data } of events) {
        const wait = Date.parse(data.sendAfter as string) - deps.now().getTime();
        // A failure is the job's to make good.
        if (wait < nearMs)
          setTimeout(() => void release(data.heldId as string).catch(() => {}), Math.max(0, wait)).unref();
      }
    },
  };
}
