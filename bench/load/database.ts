/** Process of the reference: what PostgreSQL itself does for a plain client, beside the figure it is compared with. */
import { createHash, randomUUID } from 'node:crypto';
import { createChance } from '@throughline/simulator/random';
import pg from 'pg';
import { clock } from '../lib/lag.ts';
import { percentile } from '../lib/statistics.ts';
import { work } from '../lib/worker.ts';
import { arrivals, keepTo } from './arrivals.ts';
import { sentence } from './sentence.ts';

export type DatabaseTask =
  /** Commits the rows of a message over and over. */
  | { do: 'commit'; url: string; connections: number; seconds: number; seed: number }
  /** Commits one small row at a rate. */
  | { do: 'single'; url: string; perSecond: number; seconds: number; seed: number };

export interface DatabaseAnswer {
  perSecond: number;
  p50: number;
  p99: number;
}

work<DatabaseTask, DatabaseAnswer>((task) => (task.do === 'commit' ? commit(task) : single(task)));

/** The same tables with the same indexes, away from the ones the server reads. */
const copies = `
drop schema if exists bench cascade;
create schema bench;
create table bench.conversation (like public.conversation including all);
create table bench.inbound (like public.inbound including all);
create table bench.message (like public.message including all, foreign key (conversation_id) references bench.conversation (id));
create table bench.event_pending (like public.event_pending including all);
insert into bench.conversation select * from public.conversation`;

/** One statement, one commit: nothing a client can do for these rows is shorter. */
const rowsOfAMessage = `
with stored as (
  insert into bench.inbound (id, channel_id, channel_type, provider_id, state, content_type, meta, body, body_sha256, size, received_at, processed_at)
  values ($1, $2, 'chat', $3, 'processed', 'application/json', '{}', $4, $5, length($4::bytea), $6, $6)
), said as (
  insert into bench.message (id, conversation_id, kind, direction, channel_id, channel_type, author_kind, author_name, author_handle, text, provider_id, client_id, sent_at, created_at)
  values ($7, $8, 'message', 'in', $2, 'chat', 'customer', 'Visitor', 'device', $9, $3, $10, $6, $6)
), moved as (
  update bench.conversation set awaiting = 'us', last_message_at = $6, preview = left($9, 160), unread = true, updated_at = $6 where id = $8
)
insert into bench.event_pending (type, conversation_id, customer_id, actor, data)
values ('message.received', $8, $8, 'customer', jsonb_build_object('messageId', $7::uuid))`;

async function commit(task: DatabaseTask & { do: 'commit' }): Promise<DatabaseAnswer> {
  const pool = new pg.Pool({ connectionString: task.url, max: task.connections });
  await pool.query(copies);
  const { rows } = await pool.query<{ id: string }>('select id from bench.conversation');
  const chance = createChance(task.seed);
  const channelId = randomUUID();
  const durations: number[] = [];
  const began = clock();
  const end = began + task.seconds * 1000;
  await Promise.all(
    Array.from({ length: task.connections }, async () => {
      while (clock() < end) {
        const sent = clock();
        const clientId = randomUUID();
        const text = sentence(chance);
        const conversation = chance.pick(rows).id;
        const body = Buffer.from(
          JSON.stringify({ kind: 'send', visitorId: conversation, clientId, text, fileIds: [] }),
        );
        await pool.query({
          name: 'rows-of-a-message',
          text: rowsOfAMessage,
          values: [
            randomUUID(),
            channelId,
            `${conversation}:${clientId}`,
            body,
            createHash('sha256').update(body).digest('hex'),
            new Date(),
            randomUUID(),
            conversation,
            text,
            clientId,
          ],
        });
        durations.push(clock() - sent);
      }
    }),
  );
  const seconds = (clock() - began) / 1000;
  await pool.query('drop schema bench cascade');
  await pool.end();
  return answer(durations, seconds);
}

async function single(task: DatabaseTask & { do: 'single' }): Promise<DatabaseAnswer> {
  const pool = new pg.Pool({ connectionString: task.url, max: 16 });
  await pool.query('create table if not exists bench_note (id bigint primary key)');
  const durations: number[] = [];
  const under: Promise<unknown>[] = [];
  const moments = arrivals(createChance(task.seed), task.perSecond, task.seconds);
  await keepTo(moments, (index) => {
    const sent = clock();
    under.push(
      pool
        .query({ name: 'note', text: 'insert into bench_note values ($1)', values: [index] })
        .then(() => durations.push(clock() - sent)),
    );
  });
  await Promise.all(under);
  await pool.query('drop table bench_note');
  await pool.end();
  return answer(durations, task.seconds);
}

const answer = (durations: number[], seconds: number): DatabaseAnswer => ({
  perSecond: durations.length / seconds,
  p50: percentile(durations, 0.5),
  p99: percentile(durations, 0.99),
});
