/**
 * The live end of the event log for this process: learns of new numbers (from the leader in this process, or by
 * LISTEN when another leads) and wakes everyone who reads. What the local leader numbered is kept in memory for a
 * while, so that those who follow closely need not ask the database for it.
 */
import pg from 'pg';
import type { Reader } from '../db/index.ts';
import type { Logger } from '../log/index.ts';
import { readEvents } from './log.ts';
import { eventChannel } from './sequencer.ts';
import type { Event } from './types.ts';

export interface EventFeed {
  /**
   * Called by the local leader; also fed by notifications.
   * @param numbered the events up to `seq`, and the leader's backend, whose notifications say nothing new
   */
  announce(seq: number, numbered?: { events: Event[]; by: number }): void;
  /** Highest number heard of. */
  head(): number;
  /** Events right after `since` that are in memory, in order; null when memory does not reach back that far. */
  recent(since: number): Event[] | null;
  /** Events after `since` in order, at most `limit`, from memory where it reaches. */
  read(db: Reader, since: number, limit: number): Promise<Event[]>;
  /** The listener is called with the new head, folded when it comes fast; must not throw. */
  onAdvance(listener: (seq: number) => void): () => void;
  stop(): Promise<void>;
}

/** Events kept in memory. */
const memory = 2000;

export function startEventFeed(url: string, log: Logger): EventFeed {
  let head = 0;
  /** Without gaps; the last may be behind `head` when another process leads. */
  let kept: Event[] = [];
  let leader: number | null = null;
  let stopping = false;
  let client: pg.Client | null = null;
  const listeners = new Set<(seq: number) => void>();
  let retry: NodeJS.Timeout | undefined;

  void listen();

  function announce(seq: number, numbered?: { events: Event[]; by: number }): void {
    if (numbered) {
      leader = numbered.by;
      keep(numbered.events);
    }
    if (seq <= head) return;
    head = seq;
    for (const listener of listeners) listener(seq);
  }

  function keep(events: Event[]): void {
    const follows = kept.length === 0 || (kept.at(-1) as Event).seq + 1 === events[0]?.seq;
    kept = follows ? kept : [];
    kept.push(...events);
    if (kept.length > memory * 2) kept = kept.slice(-memory);
  }

  function recent(since: number): Event[] | null {
    const first = kept[0];
    if (!first || since + 1 < first.seq) return null;
    return kept.slice(since + 1 - first.seq);
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
      fresh.on('notification', (message) => {
        if (message.processId !== leader) announce(Number(message.payload));
      });
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
    recent,
    async read(db, since, limit) {
      const known = recent(since);
      return known && known.length > 0 ? known.slice(0, limit) : readEvents(db, since, limit);
    },
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
