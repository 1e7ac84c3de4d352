import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import type { Facts } from './types.ts';

/** Up to where in the log the facts of conversations stand; those never read are left out. */
export async function knownUpTo(tx: Tx, conversationIds: string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ conversation_id: string; as_of: number }>`
    select conversation_id, as_of from report_conversation where conversation_id = any(${conversationIds}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.conversation_id, Number(row.as_of)]));
}

/** Writes what has changed of these conversations, and leaves the rest of their rows alone. */
export async function writeFacts(tx: Tx, facts: Facts[], asOf: number): Promise<void> {
  const ids = facts.map(({ conversationId }) => conversationId);
  const customers = await writeConversations(tx, facts, asOf);
  await writeRows(tx, episodes, ids, facts.flatMap(episodeRows));
  await writeRows(
    tx,
    messages,
    ids,
    facts.flatMap((each) => messageRows(each, 'in')),
  );
  await writeRows(
    tx,
    answers,
    ids,
    facts.flatMap((each) => messageRows(each, 'out')),
  );
  await writeRows(tx, promises, ids, facts.flatMap(promiseRows));
  await linkToPrevious(tx, customers);
}

/** JSON has arrays of any length in it, which parallel arrays of SQL do not. */
const rowsOf = (rows: object[]) => JSON.stringify(rows);

const flat = ({ dimensions }: Facts) => ({
  channel_id: dimensions.channelId,
  team_id: dimensions.teamId,
  agent_id: dimensions.agentId,
  language: dimensions.language,
  labels: dimensions.labels,
});

/** @returns customers whose conversations, or the order of them, have changed */
async function writeConversations(tx: Tx, facts: Facts[], asOf: number): Promise<string[]> {
  const fresh = rowsOf(
    facts.map((each) => ({
      conversation_id: each.conversationId,
      counted: each.counted,
      customer_id: each.customerId,
      ...flat(each),
      opened_at: each.openedAt,
      answers: each.answers,
      closed_at: each.closedAt,
      resolution: each.resolution,
    })),
  );
  const { rows } = await sql<{ customer_id: string | null }>`
    with fresh as materialized (
      select * from jsonb_to_recordset(${fresh}::jsonb) as fresh (conversation_id uuid, counted boolean, customer_id uuid, channel_id uuid,
        team_id uuid, agent_id uuid, language text, labels text[], opened_at timestamptz, answers integer, closed_at timestamptz, resolution double precision)
    ), moved as (
      select unnest(array[there.customer_id, fresh.customer_id]) as customer_id
      from fresh left join report_conversation there using (conversation_id)
      where not exists (
        select 1 where there.customer_id is not distinct from fresh.customer_id and there.counted = fresh.counted and there.opened_at is not distinct from fresh.opened_at)
    ), written as (
      insert into report_conversation (conversation_id, as_of, counted, customer_id, channel_id, team_id, agent_id, language, labels, opened_at, answers, closed_at, resolution)
      select conversation_id, ${asOf}, counted, customer_id, channel_id, team_id, agent_id, language, labels, opened_at, answers, closed_at, resolution from fresh
      on conflict (conversation_id) do update set as_of = excluded.as_of, counted = excluded.counted, customer_id = excluded.customer_id,
        previous_opened_at = case when excluded.counted then report_conversation.previous_opened_at end,
        channel_id = excluded.channel_id, team_id = excluded.team_id, agent_id = excluded.agent_id, language = excluded.language, labels = excluded.labels,
        opened_at = excluded.opened_at, answers = excluded.answers, closed_at = excluded.closed_at, resolution = excluded.resolution
    )
    select distinct customer_id from moved where customer_id is not null`.execute(tx);
  return rows.map((row) => row.customer_id as string);
}

const dimensions = {
  channel_id: 'uuid',
  team_id: 'uuid',
  agent_id: 'uuid',
  language: 'text',
  labels: 'text[]',
};

/** Tables with several rows a conversation: what tells rows apart, and the rest. */
interface Shape {
  table: string;
  key: Record<string, string>;
  columns: Record<string, string>;
  /** Stays as it was written first while another column stays the same. */
  kept?: { column: string; with: string };
}

const episodes: Shape = {
  table: 'report_episode',
  key: { conversation_id: 'uuid', place: 'integer' },
  columns: { opened_at: 'timestamptz', closed_at: 'timestamptz', reopened_at: 'timestamptz', ...dimensions },
};
const messages: Shape = {
  table: 'report_message',
  key: { message_id: 'uuid' },
  columns: { conversation_id: 'uuid', at: 'timestamptz', ...dimensions },
};
const answers: Shape = {
  table: 'report_answer',
  key: { message_id: 'uuid' },
  columns: {
    conversation_id: 'uuid',
    at: 'timestamptz',
    wait: 'double precision',
    wait_open: 'double precision',
    first: 'boolean',
    ...dimensions,
  },
  // The open hours of a wait are those in force when it was counted first: later changes of the business hours do not
  // rewrite the past.
  kept: { column: 'wait_open', with: 'wait' },
};

const promises: Shape = {
  table: 'report_promise',
  key: { conversation_id: 'uuid', kind: 'text', started_at: 'timestamptz' },
  columns: { at: 'timestamptz', met: 'boolean', ...dimensions },
};

const promiseRows = (each: Facts): object[] =>
  each.promises.map(({ kind, startedAt, at, met }) => ({
    conversation_id: each.conversationId,
    kind,
    started_at: startedAt,
    at,
    met,
    ...flat(each),
  }));

const episodeRows = (each: Facts): object[] =>
  each.episodes.map((episode, place) => ({
    conversation_id: each.conversationId,
    place,
    opened_at: episode.openedAt,
    closed_at: episode.closedAt,
    reopened_at: episode.reopenedAt,
    ...flat(each),
  }));

const messageRows = (each: Facts, direction: 'in' | 'out'): object[] =>
  each.messages
    .filter((message) => message.direction === direction)
    .map((message) => ({
      ...flat(each),
      message_id: message.messageId,
      conversation_id: each.conversationId,
      at: message.at,
      wait: message.wait,
      wait_open: message.waitOpen,
      first: message.first,
      channel_id: message.channelId,
      agent_id: message.agentId,
    }));

/** Makes the rows of these conversations those given, writing only what differs. */
async function writeRows(tx: Tx, shape: Shape, ids: string[], given: object[]): Promise<void> {
  const { table, kept } = shape;
  const typed = Object.entries({ ...shape.key, ...shape.columns });
  const list = (names: string[], of: string) => names.map((name) => `${of}.${name}`).join(', ');
  const keys = Object.keys(shape.key);
  const columns = Object.keys(shape.columns);
  const told = columns.filter((name) => name !== kept?.column);
  const same = `(${list(keys, 'fresh')}) = (${list(keys, 'there')})`;
  const rows = sql`jsonb_to_recordset(${rowsOf(given)}::jsonb) as fresh (${sql.raw(typed.map(([name, type]) => `${name} ${type}`).join(', '))})`;
  const changes = columns.map((name) =>
    name === kept?.column
      ? `${name} = case when there.${kept.with} is not distinct from fresh.${kept.with} then there.${name} else fresh.${name} end`
      : `${name} = fresh.${name}`,
  );
  await sql`
    delete from ${sql.raw(table)} there where conversation_id = any(${ids}::uuid[])
      and not exists (select 1 from ${rows} where ${sql.raw(same)})`.execute(tx);
  await sql`
    update ${sql.raw(table)} there set ${sql.raw(changes.join(', '))} from ${rows}
    where ${sql.raw(same)} and (${sql.raw(list(told, 'there'))}) is distinct from (${sql.raw(list(told, 'fresh'))})`.execute(
    tx,
  );
  await sql`
    insert into ${sql.raw(table)} (${sql.raw([...keys, ...columns].join(', '))})
    select ${sql.raw(list([...keys, ...columns], 'fresh'))} from ${rows}
    where not exists (select 1 from ${sql.raw(table)} there where ${sql.raw(same)})`.execute(tx);
}

/** Of each conversation of these customers, when the one before it began. */
async function linkToPrevious(tx: Tx, customerIds: string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await sql`
    update report_conversation there set previous_opened_at = found.previous
    from (
      select conversation_id, lag(opened_at) over (partition by customer_id order by opened_at, conversation_id) as previous
      from report_conversation where counted and customer_id = any(${customerIds}::uuid[])
    ) found
    where there.conversation_id = found.conversation_id and there.previous_opened_at is distinct from found.previous`.execute(
    tx,
  );
}
