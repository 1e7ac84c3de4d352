/**
 * A number this process holds as a session advisory lock for as long as it lives, so that others can tell work it
 * is doing from work it left behind.
 */
import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Logger } from '../log/index.ts';

export interface ProcessLock {
  readonly id: number;
  /** True while the process with that number lives (this one included). */
  holds(id: number): Promise<boolean>;
  stop(): Promise<void>;
}

const lockSpace = 7305;

export async function takeProcessLock(url: string, log: Logger): Promise<ProcessLock> {
  const id = randomInt(1, 2 ** 31 - 1);
  let client: pg.Client | null = null;
  let stopping = false;
  let retry: NodeJS.Timeout | undefined;
  await hold();

  async function hold(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
    fresh.on('error', () => {});
    await fresh.connect();
    await fresh.query('select pg_advisory_lock($1, $2)', [lockSpace, id]);
    fresh.once('end', again);
    client = fresh;
    log.debug({ id }, 'process lock held');
  }

  function again(): void {
    client = null;
    if (!stopping) retry = setTimeout(() => void hold().catch(again), 500);
  }

  return {
    id,
    async holds(other) {
      if (other === id) return true;
      if (!client) return true;
      const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [
        lockSpace,
        other,
      ]);
      if (!rows[0]?.free) return true;
      await client.query('select pg_advisory_unlock($1, $2)', [lockSpace, other]);
      return false;
    },
    async stop() {
      stopping = true;
      clearTimeout(retry);
      client?.removeAllListeners('end');
      await client?.end().catch(() => {});
    },
  };
}
