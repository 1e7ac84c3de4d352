/**
 * Named readers of the event log with a durable cursor. Delivery is at least once and in order: a consumer must be
 * idempotent. A batch that keeps failing is retried with back-off and reported; it is never skipped silently.
 */
import { sql } from 'kysely';
import type { Database, Tx } from '../db/index.ts';
import { isUnavailable } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';
import { createNap } from '../nap/index.ts';
import type { EventFeed } from './feed.ts';
import type { Event, EventTables } from './types.ts';

export interface Consumer {
  /** Stable: the cursor is kept under it. */
  name: string;
  /** Event types it reads; others only move the cursor. */
  types: readonly string[];
  /**
   * Handles events of one batch in order, within the transaction that moves the cursor: what it writes through `tx`
   * happens exactly once. Anything outside must be idempotent.
   */
  handle(events: Event[], tx: Tx): Promise<void>;
  /** Work that must not run in a transaction (network); called after the batch committed, at least once. */
  afterCommit?(events: Event[]): void;
}

export interface ConsumerRunner {
  /** Name, cursor and failures of each, for the status page. */
  state(): { name: string; cursor: number; failures: number; error: string | null }[];
  stop(): Promise<void>;
}

export interface ConsumerTiming {
  /** Waits until the milliseconds are over or the signal fires. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const batchSize = 500;
/** After a batch the next one waits this long, so that what comes fast is handled together, milliseconds. */
const restMs = 10;
/** Events of other types only move the durable cursor this often, milliseconds. */
const passOverFor = 1000;
/** Between tries of a batch that fails, milliseconds: doubled each time. */
const firstRetry = 200;
const longestRetry = 15_000;
/** Longest pause while the database is away: that is no failure of the consumer's, and all waits for it. */
const longestOutageRetry = 1000;

export function startConsumers(
  database: Database,
  feed: EventFeed,
  consumers: Consumer[],
  log: Logger,
  timing: ConsumerTiming = { pause },
): ConsumerRunner {
  const loops = consumers.map((consumer) => startConsumer(database, feed, consumer, log, timing));
  return {
    state: () => loops.map((loop) => loop.state()),
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

function startConsumer(
  database: Database,
  feed: EventFeed,
  consumer: Consumer,
  log: Logger,
  timing: ConsumerTiming,
) {
  const stopping = new AbortController();
  let cursor = 0;
  let failures = 0;
  let error: string | null = null;
  /** By a clock that never jumps: one on the wall set back would keep the durable cursor where it is for as long. */
  let lookedAt = Number.NEGATIVE_INFINITY;
  const { sleep, rouse } = createNap();
  const unsubscribe = feed.onAdvance(() => rouse());
  const done = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const outcome = passOver() ? 'idle' : await step();
        failures = 0;
        error = null;
        if (stopping.signal.aborted) return;
        if (outcome === 'moved') await rest();
        if (outcome === 'held') await sleep(100);
        else if (feed.head() <= cursor) await sleep(5000);
      } catch (thrown) {
        failures++;
        error = (thrown as Error).message;
        if (!stopping.signal.aborted) {
          log.warn(
            { consumer: consumer.name, cursor, failures, err: error },
            'a consumer failed; it will try again',
          );
          // News does not cut it short: each event would be another try of what fails.
          await timing.pause(retryAfter(failures, thrown), stopping.signal);
        }
      }
    }
  }

  /** Spares the transaction for events that are known to be none of ours. */
  function passOver(): boolean {
    if (performance.now() - lookedAt > passOverFor) return false;
    const events = feed.recent(cursor);
    const last = events?.at(-1);
    if (!last || events?.some((event) => consumer.types.includes(event.type))) return false;
    cursor = last.seq;
    return true;
  }

  /** @returns `held` while another process works on this cursor, `idle` when there was nothing to read */
  async function step(): Promise<'moved' | 'idle' | 'held'> {
    let handled: Event[] = [];
    let reached = cursor;
    const outcome = await database.transaction(async (tx) => {
      handled = [];
      const held = await lockCursor(tx, consumer.name);
      if (held === null) return 'held';
      reached = held;
      const events = await feed.read(tx, held, batchSize);
      const last = events.at(-1);
      if (!last) return 'idle';
      const mine = events.filter((event) => consumer.types.includes(event.type));
      if (mine.length > 0) await consumer.handle(mine, tx);
      await moveCursor(tx, consumer.name, last.seq);
      reached = last.seq;
      handled = mine;
      return 'moved';
    });
    lookedAt = performance.now();
    if (handled.length > 0) consumer.afterCommit?.(handled);
    // Only now: whoever reads the state may rely on everything up to it having been handed on.
    cursor = reached;
    return outcome;
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, restMs));
  }

  return {
    state: () => ({ name: consumer.name, cursor, failures, error }),
    async stop() {
      stopping.abort();
      unsubscribe();
      rouse();
      await done;
    },
  };
}

function retryAfter(failures: number, error: unknown): number {
  const longest = isUnavailable(error) ? longestOutageRetry : longestRetry;
  return Math.min(firstRetry * 2 ** Math.min(failures - 1, 10), longest);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
  });
}

/** The cursor, locked for this transaction; null while another process works on it. */
async function lockCursor(tx: Tx, name: string): Promise<number | null> {
  const tables = tx.withTables<EventTables>();
  const found = await tables
    .selectFrom('consumer')
    .select('cursor')
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (found) return Number(found.cursor);
  const made = await tables
    .insertInto('consumer')
    .values({ name, cursor: 0, failures: 0, last_error: null, updated_at: new Date() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('cursor')
    .executeTakeFirst();
  return made ? Number(made.cursor) : null;
}

async function moveCursor(tx: Tx, name: string, cursor: number): Promise<void> {
  await tx
    .withTables<EventTables>()
    .updateTable('consumer')
    .set({ cursor, updated_at: sql`now()` })
    .where('name', '=', name)
    .execute();
}
