/**
 * The live end of the event log for this process: learns of new numbers (from the leader in this process, or by
 * LISTEN when another leads) and wakes everyone who reads.
 */
import pg from 'pg';
import type { Logger } from '../log/index.ts';
import { eventChannel } from './sequencer.ts';

export interface EventFeed {
  /** Called by the local leader; also fed by notifications. */
  announce(seq: number): void;
  /** Highest number heard of. */
  head(): number;
  /** The listener is called with the new head, folded when it comes fast; must not throw. */
  onAdvance(listener: (seq: number) => void): () => void;
  stop(): Promise<void>;
}

export function startEventFeed(url: string, log: Logger): EventFeed {
  let head = 0;
  let stopping = false;
  let client: pg.Client | null = null;
  const listeners = new Set<(seq: number) => void>();
  let retry: NodeJS.Timeout | undefined;

  void listen();

  function announce(seq: number): void {
    if (seq <= head) return;
    head = seq;
    for (const listener of listeners) listener(seq);
  }

  async function listen(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
    const again = () => {
      if (client === fresh) client = null;
      fresh.removeAllListeners('end');
      void fresh.end().catch(() => {});
      if (!stopping) retry = setTimeout(() => void listen(), 250);
    };
    fresh.on('error', () => {});
    fresh.once('end', again);
    try {
      await fresh.connect();
      fresh.on('notification', (message) => announce(Number(message.payload)));
      await fresh.query(`listen ${eventChannel}`);
      client = fresh;
      const { rows } = await fresh.query<{ seq: number }>('select seq from event_head');
      announce(Number(rows[0]?.seq ?? 0));
    } catch (error) {
      if (!stopping)
        log.warn({ err: (error as Error).message }, 'event notifications paused: the database is away');
      again();
    }
  }

  return {
    announce,
    head: () => head,
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      stopping = true;
      clearTimeout(retry);
      client?.removeAllListeners('end');
      await client?.end().catch(() => {});
    },
  };
}
