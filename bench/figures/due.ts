import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { foundCompany } from '../lib/company.ts';
import type { Figure, Measurement } from '../lib/figure.ts';
import { familyOf } from '../lib/processes.ts';
import { runningTime } from '../lib/running-time.ts';
import { startServer } from '../lib/server.ts';
import { percentile } from '../lib/statistics.ts';

const conversations = Number(process.env.DUE_CONVERSATIONS ?? 1_000_000);
/** What comes due while it is measured: so much a second, then so much in one moment, as when a company opens. */
const steady = { perSecond: 200, seconds: 60 };
const burst = 5000;
/** Writing down what will come due takes less, milliseconds: what came due before it stood there would be late for nothing. */
const preparing = 40_000;
/** The promise is longer than anything waits here, minutes. */
const promised = 600;

export const due: Measurement = {
  name: 'due',
  what: `service levels that come due among ${conversations.toLocaleString('en')} open conversations`,
  async run(context) {
    const server = await startServer({
      dataDir: path.join(context.folder, 'data'),
      profiles: context.profiles,
    });
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    try {
      const { api } = await foundCompany(server);
      for (const { id } of (await api.serviceLevels()).items) await api.deleteServiceLevel(id);
      const level = await api.createServiceLevel({
        name: 'Standard',
        appliesTo: '',
        firstAnswer: promised,
        nextAnswer: null,
        resolution: null,
        hours: 'always',
        warnAt: 99,
        pauses: true,
      });
      context.say(`writing ${conversations} open conversations`);
      await seed(client, level.id);
      const begins = Date.now() + preparing;
      await client.query(approach, [new Date(begins), steady.perSecond, steady.seconds, burst]);
      if (Date.now() > begins) throw new Error('what comes due was not written before it came due');
      const [late, used] = await Promise.all([
        watch(server.databaseUrl, begins),
        runningTimeFrom(begins, steady.seconds * 1000, server.pid),
      ]);
      const burstAt = begins + (steady.seconds + 5) * 1000;
      const flowing = late.filter(({ dueAt }) => dueAt !== burstAt).map((each) => each.by);
      const crowd = late.filter(({ dueAt }) => dueAt === burstAt).map((each) => each.by);
      return [
        figure(`due → told at ${steady.perSecond}/s, p50`, percentile(flowing, 0.5)),
        {
          ...figure(`due → told at ${steady.perSecond}/s, p99`, percentile(flowing, 0.99)),
          aim: { atMost: 1000 },
        },
        {
          ...figure(
            `${steady.perSecond}/s coming due, of one processor`,
            (used / (steady.seconds * 1000)) * 100,
          ),
          unit: '%',
          note: 'server and database, with all that reads the log, and the reader of this bench',
        },
        figure(`${burst} due in one moment, half of them told after`, percentile(crowd, 0.5)),
        figure(`${burst} due in one moment, all told after`, Math.max(...crowd)),
      ];
    } finally {
      await client.end();
      await server.stop();
    }
  },
};

const figure = (name: string, value: number): Figure => ({
  name,
  value,
  unit: 'ms',
  reference: { what: 'open conversations', value: conversations, unit: '' },
});

/** Processor time of the server and all it started, for so long from a moment on, milliseconds. */
async function runningTimeFrom(begins: number, milliseconds: number, pid: number): Promise<number> {
  await pause(begins - Date.now());
  const before = runningTime(familyOf(pid));
  await pause(milliseconds);
  return runningTime(familyOf(pid)) - before;
}

/** Everybody wrote a while ago and was promised an answer in some hours; all of it by one statement a table. */
async function seed(client: pg.Client, levelId: string): Promise<void> {
  await client.query('set session_replication_role = replica');
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in ('conversation'::regclass, 'message'::regclass, 'service_level_clock'::regclass) and not indisunique`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  const id = `('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid`;
  const wrote = `now() - interval '1 hour'`;
  const dueAt = `${wrote} + interval '${promised} minutes'`;
  const series = 'generate_series(1, $1::int) as n';
  await client.query(
    `insert into customer (id, name) values ('01900000-0000-7000-8000-000000000001', 'Somebody')`,
  );
  await client.query(
    `insert into conversation (id, number, customer_id, subject, waiting_since, last_message_at, created_at, due_at, due_kind, due_state)
     select ${id}, n, '01900000-0000-7000-8000-000000000001', 'Help', ${wrote}, ${wrote}, ${wrote}, ${dueAt}, 'first_answer', 'on_time' from ${series}`,
    [conversations],
  );
  await client.query(
    `insert into message (id, conversation_id, kind, direction, author_kind, author_name, text, created_at)
     select ${id}, ${id}, 'message', 'in', 'customer', 'Somebody', 'Hello?', ${wrote} from ${series}`,
    [conversations],
  );
  await client.query(
    `insert into service_level_clock (conversation_id, kind, started_at, service_level_id, due_at, warn_at, state, warned, breached, told_met, next_at)
     select ${id}, 'first_answer', ${wrote}, $2, ${dueAt}, null, 'running', true, false, false, ${dueAt} from ${series}`,
    [conversations, levelId],
  );
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
  await client.query('vacuum analyze conversation, message, service_level_clock');
}

/** Some of them wrote so long ago that they come due in the time that is watched; of all of them it was warned. */
const approach = `
with chosen as (
  select conversation_id as id, row_number() over (order by conversation_id) - 1 as n from service_level_clock
  order by conversation_id limit $2::int * $3::int + $4::int
), moved as (
  select id, date_trunc('milliseconds', case when n < $2::int * $3::int then $1::timestamptz + n * interval '1 second' / $2::int
    else $1::timestamptz + ($3::int + 5) * interval '1 second' end) as due_at from chosen
), said as (
  update message set created_at = due_at - interval '${promised} minutes' from moved where message.conversation_id = moved.id
), shown as (
  update conversation set due_at = moved.due_at, due_state = 'at_risk' from moved where conversation.id = moved.id
), counted as (
  update service_level_clock set started_at = moved.due_at - interval '${promised} minutes', due_at = moved.due_at, next_at = moved.due_at
  from moved where conversation_id = moved.id
)
select pg_notify('throughline_clocks', '')`;

/** How long after its moment each breach stood in the log for every reader, milliseconds. */
async function watch(url: string, begins: number): Promise<{ dueAt: number; by: number }[]> {
  const expected = steady.perSecond * steady.seconds + burst;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found: { dueAt: number; by: number }[] = [];
  const last = begins + (steady.seconds + 180) * 1000;
  try {
    let after = Number((await client.query('select seq from event_head')).rows[0]?.seq ?? 0);
    while (found.length < expected) {
      if (Date.now() > last) throw new Error(`only ${found.length} of ${expected} were told`);
      const { rows } = await client.query<{ seq: string; type: string; dueAt: string }>(
        `select seq, type, data ->> 'dueAt' as "dueAt" from event where seq > $1 order by seq limit 5000`,
        [after],
      );
      const now = Date.now();
      for (const { type, dueAt } of rows)
        if (type === 'service_level.breached')
          found.push({ dueAt: Date.parse(dueAt), by: now - Date.parse(dueAt) });
      after = Number(rows.at(-1)?.seq ?? after);
      if (rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return found;
  } finally {
    await client.end();
  }
}
