import type { Database } from '../platform/db/index.ts';
import type { Consumer } from '../platform/events/index.ts';
import type { Jobs } from '../platform/jobs/index.ts';
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
