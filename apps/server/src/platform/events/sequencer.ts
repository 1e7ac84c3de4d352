/**
 * Numbers committed events (decision 1). Any number of processes may run it; the one whose connection holds the
 * advisory lock leads, the others wait for it.
 */
import { sql } from 'kysely';
import pg from 'pg';
import { type Reader, tryToLead } from '../db/index.ts';
import type { Logger } from '../log/index.ts';
import { createNap } from '../nap/index.ts';
import { eventOf } from './log.ts';
import type { Event, EventTables } from './types.ts';

const lockId = 7_305_001;
const batchSize = 1000;
/** Followers try to lead, and the leader looks for lost wake-ups, this often. */
const idlePollMs = 500;
/**
 * After a batch the next one waits this long, so that what is committed meanwhile goes together: at a thousand commits
 * a second every reader is woken two hundred times, not a thousand. A commit after a pause is numbered at once.
 */
const restMs = 5;
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

/** @param onNumbered called with the new head, and with the events where this process numbered them */
export function startSequencer(
  url: string,
  log: Logger,
  onNumbered: (seq: number, numbered?: { events: Event[]; by: number }) => void,
): Sequencer {
  let client: pg.Client | null = null;
  let leading = false;
  let stopping = false;
  let woken = false;
  const { sleep, rouse } = createNap();

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
        if (!leading) leading = await tryToLead(client, lockId);
        if (leading) {
          woken = false;
          if (await drain(client)) await rest();
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
    // A connection that broke may have committed a batch whose answer never came.
    const { rows } = await fresh.query<{ seq: number }>('select seq from event_head');
    onNumbered(Number(rows[0]?.seq ?? 0));
    return fresh;
  }

  /** Moves everything that is committed, batch by batch. @returns whether there was any */
  async function drain(leader: pg.Client): Promise<boolean> {
    for (let any = false; ; any = true) {
      const { rows } = await leader.query<EventTables['event']>({
        name: 'number-events',
        text: numberEvents,
        values: [batchSize],
      });
      const events = rows.map(eventOf);
      const last = events.at(-1);
      if (!last) return any;
      onNumbered(last.seq, { events, by: backendOf(leader) });
      if (events.length < batchSize) return true;
    }
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
}

/** True while some process numbers events on this database: an instance is running. */
export async function isNumbering(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (
      select 1 from pg_locks
      where locktype = 'advisory' and objsubid = 1 and classid = 0 and objid = ${lockId} and granted
        and database = (select oid from pg_database where datname = current_database())
    ) as held`.execute(db);
  return rows[0]?.held === true;
}
/** The number a notification of this connection carries. */
const backendOf = (client: pg.Client): number => (client as unknown as { processID: number }).processID;

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
  returning *
), told as (
  select pg_notify('${eventChannel}', head.seq::text) from head
)
select moved.*, (select count(*) from told) as told from moved order by seq`;
