/**
 * Numbers committed events (decision 1). Any number of processes may run it; the one whose connection holds the
 * advisory lock leads, the others wait for it.
 */
import pg from 'pg';
import type { Logger } from '../log/index.ts';

const lockId = 7_305_001;
const batchSize = 1000;
/** Followers try to lead, and the leader looks for lost wake-ups, this often. */
const idlePollMs = 500;
/** A leader that says nothing this long hangs; the database then gives its lock to another, milliseconds. */
const hangsAfterMs = 8000;
export const eventChannel = 'throughline_events';
export const wakeChannel = 'throughline_wake';

export interface Sequencer {
  /** Something was committed: number it soon. Cheap; calls while busy are folded into one. */
  wake(): void;
  state(): 'leading' | 'following' | 'disconnected';
  stop(): Promise<void>;
}

export function startSequencer(url: string, log: Logger, onNumbered: (seq: number) => void): Sequencer {
  let client: pg.Client | null = null;
  let leading = false;
  let stopping = false;
  let woken = false;
  let rouse: () => void = () => {};

  const loop = run();
  return {
    wake() {
      woken = true;
      rouse();
    },
    state: () => (client === null ? 'disconnected' : leading ? 'leading' : 'following'),
    async stop() {
      stopping = true;
      rouse();
      await loop;
    },
  };

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        client ??= await connect();
        if (!leading) leading = await tryToLead(client);
        if (leading) {
          woken = false;
          await drain(client);
        } else if (woken) {
          woken = false;
          await client.query(`notify ${wakeChannel}`);
        }
        if (!woken && !stopping) await sleep(idlePollMs);
      } catch (error) {
        if (!stopping)
          log.warn({ err: (error as Error).message }, 'event numbering paused: the database is away');
        await drop();
        if (!stopping) await sleep(200);
      }
    }
    await drop();
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
    fresh.on('error', () => {
      // The next query on it throws, which drops it.
    });
    await fresh.connect();
    fresh.on('notification', () => {
      woken = true;
      rouse();
    });
    await fresh.query(`set idle_session_timeout = ${hangsAfterMs}`);
    await fresh.query(`listen ${wakeChannel}`);
    return fresh;
  }

  /** Moves everything that is committed, batch by batch. */
  async function drain(leader: pg.Client): Promise<void> {
    for (;;) {
      const { rows } = await leader.query<{ moved: number; seq: number }>({
        name: 'number-events',
        text: numberEvents,
        values: [batchSize],
      });
      const { moved, seq } = rows[0] as { moved: number; seq: number };
      if (moved > 0) onNumbered(seq);
      if (moved < batchSize) return;
    }
  }

  async function drop(): Promise<void> {
    const old = client;
    client = null;
    leading = false;
    await old?.end().catch(() => {});
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function tryToLead(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lockId]);
  return rows[0]?.won === true;
}

/**
 * One statement, one commit: take committed rows in insert order, number them from the head, notify once.
 * Within one conversation commands hold its row lock when they append, so insert order is their commit order.
 */
const numberEvents = `
with taken as (
  delete from event_pending
  where id in (select id from event_pending order by id limit $1)
  returning *
), counted as (
  select count(*)::int as moved from taken
), head as (
  update event_head set seq = event_head.seq + counted.moved from counted where counted.moved > 0
  returning event_head.seq
), moved as (
  insert into event (seq, type, at, conversation_id, customer_id, actor, data)
  select head.seq - counted.moved + row_number() over (order by taken.id),
         taken.type, taken.at, taken.conversation_id, taken.customer_id, taken.actor, taken.data
  from taken, head, counted
  returning seq
), told as (
  select pg_notify('${eventChannel}', head.seq::text) from head
)
select counted.moved, coalesce((select seq from head), 0) as seq, (select count(*) from told) as told, (select count(*) from moved) as rows
from counted`;
