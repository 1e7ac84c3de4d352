/** Timers and retries that survive a restart, by pg-boss. Reactions belong to consumers of the event log, not here. */
import { PgBoss } from 'pg-boss';
import type { Logger } from '../log/index.ts';

export interface Jobs {
  /**
   * Runs `handler` for each due job of `name`; one that throws is retried with back-off.
   * The handler must be idempotent.
   */
  handle<T extends object>(name: string, handler: (data: T) => Promise<void>): Promise<void>;
  /** @param key one waiting job a key; a later call with the same key is dropped */
  at<T extends object>(name: string, when: Date, data: T, key: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startJobs(databaseUrl: string, log: Logger): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: 'jobs', max: 3, supervise: true });
  boss.on('error', (error) =>
    log.warn({ err: error.message }, 'a background job could not be fetched; it stays queued'),
  );
  await boss.start();
  const made = new Set<string>();

  async function ensureQueue(name: string): Promise<void> {
    if (made.has(name)) return;
    await boss.createQueue(name, { retryLimit: 10, retryBackoff: true, retryDelay: 5, policy: 'short' });
    made.add(name);
  }

  return {
    async handle(name, handler) {
      await ensureQueue(name);
      await boss.work(name, { pollingIntervalSeconds: 1, batchSize: 20 }, async (jobs) => {
        for (const job of jobs) await handler(job.data as never);
      });
    },
    async at(name, when, data, key) {
      await ensureQueue(name);
      await boss.send(name, data, { startAfter: when, singletonKey: key });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
