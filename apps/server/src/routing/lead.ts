/**
 * Which process runs the engine: the one whose connection holds the advisory lock; the others wait for it. It sleeps
 * until something happens or the next moment comes at which something changes by itself.
 */
import pg from 'pg';
import type { Database } from '../platform/db/index.ts';
import { type EventFeed, headSequence } from '../platform/events/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { createEngine, type EngineDeps } from './engine.ts';

const lockId = 7_305_020;
/** Followers try to lead, and the leader looks for processes that died, this often, milliseconds. */
const lookEvery = 2000;
const batchSize = 500;

export interface RoutingLoop {
  state(): 'leading' | 'following' | 'disconnected';
  stop(): Promise<void>;
}

export function startRouting(
  url: string,
  deps: EngineDeps & { database: Database; feed: EventFeed; log: Logger },
): RoutingLoop {
  let client: pg.Client | null = null;
  let leading = false;
  let stopping = false;
  let news = false;
  let rouse: () => void = () => {};
  const unsubscribe = deps.feed.onAdvance(() => {
    news = true;
    rouse();
  });
  const done = run();

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        client ??= await connect();
        if (await tryToLead(client)) await lead(client);
        else await sleep(lookEvery);
      } catch (error) {
        if (!stopping) deps.log.warn({ err: (error as Error).message }, 'routing paused; it will go on');
        await drop();
        if (!stopping) await sleep(250);
      }
    }
    await drop();
  }

  /** Until the connection breaks, which throws, or the process stops. */
  async function lead(held: pg.Client): Promise<void> {
    leading = true;
    const engine = createEngine(deps);
    // Read before the world is: what happens in between is heard of again, which does no harm.
    let cursor = await headSequence(deps.database.db);
    let looked = 0;
    while (!stopping) {
      news = false;
      if (Date.now() - looked >= lookEvery) {
        await held.query('select 1');
        await engine.checkProcesses();
        looked = Date.now();
      }
      for (;;) {
        const events = await deps.feed.read(deps.database.db, cursor, batchSize);
        engine.hear(events);
        cursor = events.at(-1)?.seq ?? cursor;
        if (events.length < batchSize) break;
      }
      const next = await engine.step();
      const until = next === null ? lookEvery : next.getTime() - deps.now().getTime();
      if (!news) await sleep(Math.max(0, Math.min(until, lookEvery)));
    }
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
    fresh.on('error', () => {
      // The next query on it throws, which drops it.
    });
    await fresh.connect();
    return fresh;
  }

  async function drop(): Promise<void> {
    const old = client;
    client = null;
    leading = false;
    await old?.end().catch(() => {});
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(finish, milliseconds);
      rouse = finish;
      function finish(): void {
        clearTimeout(timer);
        rouse = () => {};
        resolve();
      }
    });
  }

  return {
    state: () => (client === null ? 'disconnected' : leading ? 'leading' : 'following'),
    async stop() {
      stopping = true;
      unsubscribe();
      rouse();
      await done;
    },
  };
}

async function tryToLead(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lockId]);
  return rows[0]?.won === true;
}
