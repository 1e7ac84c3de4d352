/** Conversations of the past, written as rows and events with the times they are said to have happened at. */
import { v7 as uuid } from 'uuid';
import { readEvents } from '../platform/events/index.ts';
import { reportConsumer } from '../reports/index.ts';
import type { TestDatabase } from './test-database.ts';

export interface PastConversation {
  /** What happened, in order: `in`, `out` by an agent, `auto` from a machine, `robot` from us without an agent, `close`, `reopen`, a promise `kept` or `broken`. */
  steps: [
    at: string,
    what: 'in' | 'out' | 'auto' | 'robot' | 'close' | 'reopen' | 'kept' | 'broken',
    by?: string,
  ][];
  customerId?: string;
  channelId?: string;
  teamId?: string | null;
  agentId?: string | null;
  labels?: string[];
}

/** @returns the conversation's id */
export async function writePast({ pool }: TestDatabase, past: PastConversation): Promise<string> {
  const id = uuid();
  const customerId = past.customerId ?? uuid();
  await pool.query(
    "insert into customer (id, name, language) values ($1, 'Ewa', 'pl') on conflict do nothing",
    [customerId],
  );
  await pool.query(
    `insert into conversation (id, customer_id, subject, team_id, agent_id, origin_channel_id, labels) values ($1, $2, 'Past', $3, $4, $5, $6)`,
    [id, customerId, past.teamId ?? null, past.agentId ?? null, past.channelId ?? null, past.labels ?? []],
  );
  const event = (type: string, at: string, data: object = {}) =>
    pool.query(
      `insert into event (seq, type, at, conversation_id, customer_id, actor, data)
       select coalesce(max(seq), 0) + 1, $1, $2, $3, $4, 'system', $5 from event`,
      [type, at, id, customerId, JSON.stringify(data)],
    );
  for (const [index, [at, what, by]] of past.steps.entries()) {
    if (index === 0) await event('conversation.opened', at);
    if (what === 'close' || what === 'reopen') {
      await event(what === 'close' ? 'conversation.closed' : 'conversation.reopened', at);
      continue;
    }
    if (what === 'kept' || what === 'broken') {
      await event(what === 'kept' ? 'service_level.met' : 'service_level.breached', at, {
        kind: 'first_answer',
        startedAt: past.steps[0]?.[0],
      });
      continue;
    }
    const messageId = uuid();
    const inbound = what === 'in' || what === 'auto';
    const author = inbound ? 'customer' : what === 'out' ? 'agent' : 'system';
    await pool.query(
      `insert into message (id, conversation_id, kind, direction, channel_id, author_kind, author_id, author_name, automatic, created_at)
       values ($1, $2, 'message', $3, $4, $5, $6, 'x', $7, $8)`,
      [
        messageId,
        id,
        inbound ? 'in' : 'out',
        past.channelId ?? null,
        author,
        by ?? (author === 'agent' ? (past.agentId ?? null) : null),
        what === 'auto' ? '{"kind":"newsletter","reason":"x"}' : null,
        at,
      ],
    );
    await event(inbound ? 'message.received' : 'message.queued', at, { messageId });
  }
  await pool.query('update event_head set seq = (select coalesce(max(seq), 0) from event)');
  return id;
}

/** Gives the log from a place on to the reports, in pieces as a consumer would read it. */
export async function readLogIntoReports(
  { db, transaction }: TestDatabase,
  since = 0,
  piece = 500,
): Promise<number> {
  for (let cursor = since; ; ) {
    const events = await readEvents(db, cursor, piece);
    const last = events.at(-1);
    if (!last) return cursor;
    const mine = events.filter(({ type }) => reportConsumer.types.includes(type));
    if (mine.length > 0) await transaction((tx) => reportConsumer.handle(mine, tx));
    cursor = last.seq;
  }
}

/** Everything the reports know, in an order of its own; how far they have read is no part of it. */
export async function reportTables({ pool }: TestDatabase): Promise<Record<string, unknown[]>> {
  const rows = async (text: string) => (await pool.query(text)).rows;
  return {
    conversations: (await rows('select * from report_conversation order by conversation_id')).map(
      ({ as_of: _, ...row }) => row,
    ),
    episodes: await rows('select * from report_episode order by conversation_id, place'),
    messages: await rows('select * from report_message order by message_id'),
    answers: await rows('select * from report_answer order by message_id'),
    promises: await rows('select * from report_promise order by conversation_id, kind, started_at'),
  };
}

export async function forgetReports({ pool }: TestDatabase): Promise<void> {
  await pool.query(
    'truncate report_conversation, report_episode, report_message, report_answer, report_promise',
  );
}
