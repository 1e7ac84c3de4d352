/**
 * What one of all processes on a database does: the one whose connection holds an advisory lock leads, the others wait
 * for it. Two may believe to lead for a moment, after an outage: what a leader writes has to bear that.
 */
import pg from 'pg';
import type { Logger } from '../log/index.ts';
import { createNap, type Nap } from '../nap/index.ts';

/** Followers try to lead this often, milliseconds. */
const tryEvery = 2000;
const afterAnError = 250;

export interface Leader {
  state(): 'leading' | 'following' | 'disconnected';
  /** Ends the leader's sleep. */
  rouse(): void;
  stop(): Promise<void>;
}

/** What the leader is given while it leads. */
export interface Turn extends Pick<Nap, 'sleep'> {
  /** Holds the lock. A query on it tells whether it still does: it throws once the connection broke. */
  held: pg.Client;
  /** True once the process stops. */
  ended(): boolean;
}

export interface LeaderOptions {
  lockId: number;
  /** Said once for each time that the connection is lost. */
  paused: string;
  log: Logger;
  /** Heard by followers too, so that nothing is missed when one of them takes over. */
  listen?: { channel: string; heard(): void };
  /** Works until the turn ended, or throws. */
  lead(turn: Turn): Promise<void>;
}

export function startLeader(url: string, options: LeaderOptions): Leader {
  const { sleep, rouse } = createNap();
  let client: pg.Client | null = null;
  let leading = false;
  let stopping = false;
  const done = run();

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        client ??= await connect();
        if (await tryToLead(client, options.lockId)) {
          leading = true;
          await options.lead({ held: client, ended: () => stopping, sleep });
        } else await sleep(tryEvery);
      } catch (error) {
        if (!stopping) options.log.warn({ err: (error as Error).message }, options.paused);
        await drop();
        if (!stopping) await sleep(afterAnError);
      }
    }
    await drop();
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
    fresh.on('error', () => {
      // The next query on it throws, which drops it.
    });
    fresh.on('notification', () => {
      options.listen?.heard();
      rouse();
    });
    await fresh.connect();
    if (options.listen) await fresh.query(`listen ${options.listen.channel}`);
    return fresh;
  }

  async function drop(): Promise<void> {
    const old = client;
    client = null;
    leading = false;
    await old?.end().catch(() => {});
  }

  return {
    state: () => (client === null ? 'disconnected' : leading ? 'leading' : 'following'),
    rouse,
    async stop() {
      stopping = true;
      rouse();
      await done;
    },
  };
}

/** Again by the one who holds it is true as well. */
export async function tryToLead(client: pg.Client, lockId: number): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lockId]);
  return rows[0]?.won === true;
}
