/**
 * Tells warnings and breaches in the moment they come: the one process whose connection holds the advisory lock sleeps
 * until the earliest; the others wait for its lock. Two that believe to lead, after an outage, tell nothing twice: what
 * is told is written in the same transaction.
 */
import pg from 'pg';
import type { Database } from '../platform/db/index.ts';
import type { Logger } from '../platform/log/index.ts';
import { refresh } from './refresh.ts';
import { clockChannel, dueConversations, earliestLook } from './store.ts';
import { sweepOn } from './sweep.ts';

const lockId = 7_305_021;
/** Followers try to lead, and the leader sees whether it still does, this often, milliseconds. */
const lookEvery = 2000;
/** Longest sleep, milliseconds: the clock on the wall may jump, which no timer hears of. */
const longestSleep = 500;
const batchSize = 500;
/**
 * After something was told the next look waits this long, so that what comes meanwhile is told together: the work of a
 * look is nearly the same for one conversation as for twenty. What comes after a pause is told at once, milliseconds.
 */
const restMs = 40;

export interface ServiceLevelTimer {
  state(): 'leading' | 'following' | 'disconnected';
  stop(): Promise<void>;
}

export interface TimerDeps {
  database: Database;
  now(): Date;
  log: Logger;
}

export function startServiceLevels(url: string, deps: TimerDeps): ServiceLevelTimer {
  let client: pg.Client | null = null;
  let leading = false;
  let stopping = false;
  let news = false;
  let rouse: () => void = () => {};
  const done = run();

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        client ??= await connect();
        if (await tryToLead(client)) await lead(client);
        else await sleep(lookEvery);
      } catch (error) {
        if (!stopping)
          deps.log.warn({ err: (error as Error).message }, 'service levels paused; they will go on');
        await drop();
        if (!stopping) await sleep(250);
      }
    }
    await drop();
  }

  /** Until the connection breaks, which throws, or the process stops. */
  async function lead(held: pg.Client): Promise<void> {
    leading = true;
    let next: Date | null = null;
    let looked = Number.NEGATIVE_INFINITY;
    news = true;
    while (!stopping) {
      const passed = performance.now() - looked;
      if (passed >= lookEvery) {
        await held.query('select 1');
        looked = performance.now();
      }
      const heard = news || passed >= lookEvery;
      if (heard || (next !== null && next.getTime() <= deps.now().getTime())) {
        news = false;
        const told = await tellDue(deps);
        next = await earliestLook(deps.database.db);
        if (heard && (await sweepOn(deps.database, deps.now))) {
          news = true;
          continue;
        }
        if (told) await rest();
      }
      const until = next === null ? longestSleep : next.getTime() - deps.now().getTime();
      if (!news) await sleep(Math.max(0, Math.min(until, longestSleep)));
    }
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
    fresh.on('error', () => {
      // The next query on it throws, which drops it.
    });
    fresh.on('notification', () => {
      news = true;
      rouse();
    });
    await fresh.connect();
    await fresh.query(`listen ${clockChannel}`);
    return fresh;
  }

  async function drop(): Promise<void> {
    const old = client;
    client = null;
    leading = false;
    await old?.end().catch(() => {});
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, restMs));
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
      rouse();
      await done;
    },
  };
}

/** Everything that has come by now, the longest overdue first. @returns whether there was anything */
export async function tellDue({ database, now }: Pick<TimerDeps, 'database' | 'now'>): Promise<boolean> {
  for (let any = false; ; any = true) {
    const at = now();
    const ids = await dueConversations(database.db, at, batchSize);
    if (ids.length === 0) return any;
    await database.transaction((tx) => refresh(tx, ids, new Set(), at));
  }
}

async function tryToLead(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lockId]);
  return rows[0]?.won === true;
}
