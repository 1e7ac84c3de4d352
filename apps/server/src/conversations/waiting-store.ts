/** What routing needs to know of conversations: which wait for us, and what agents have in hand. */
import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import type { Awaiting } from './types.ts';

export interface WaitingConversation {
  id: string;
  customerId: string;
  /** Empty for a conversation without a team. */
  teamId: string;
  waitingSince: Date;
  /** When the service level that runs is missed. */
  dueAt: Date | null;
  labels: string[];
  channelIds: string[];
  /** Of the customer's latest message. */
  channelType: string;
}

export interface InHand {
  id: string;
  agentId: string;
  teamId: string | null;
  awaiting: Awaiting;
  channelType: string;
}

const latestType = sql.raw(`coalesce(
  (select m.channel_type from message m where m.conversation_id = c.id and m.kind = 'message' and m.direction = 'in' order by m.id desc limit 1),
  c.channel_types[cardinality(c.channel_types)], '')`);

/** Open conversations of these teams (an empty id: of none) that nobody has and whose customer waits for us; only of `ids` when given. */
export async function readWaiting(
  db: Reader,
  teamIds: string[],
  ids: string[] | null,
): Promise<WaitingConversation[]> {
  const { rows } = await sql<WaitingConversation>`
    select c.id, c.customer_id as "customerId", coalesce(c.team_id::text, '') as "teamId", c.labels, c.channel_ids as "channelIds",
           coalesce(c.waiting_since, c.last_message_at) as "waitingSince", c.due_at as "dueAt", ${latestType} as "channelType"
    from conversation c
    where c.state = 'open' and c.awaiting = 'us' and c.agent_id is null and coalesce(c.team_id::text, '') = any(${teamIds}::text[])
      and (${ids}::uuid[] is null or c.id = any(${ids}::uuid[]))`.execute(db);
  return rows;
}

/** The channel type of the customer's latest message; empty for a conversation without any. */
export async function latestChannelType(db: Reader, id: string): Promise<string> {
  const { rows } = await sql<{ type: string }>`
    select ${latestType} as type from conversation c where c.id = ${id}`.execute(db);
  return rows[0]?.type ?? '';
}

/** What agents have that is not closed, put aside or not; only of these agents, or of these conversations. */
export async function readHeld(
  db: Reader,
  of: { agentIds: string[] } | { ids: string[] },
): Promise<{ id: string; agentId: string }[]> {
  const { rows } = await sql<{ id: string; agentId: string }>`
    select id, agent_id as "agentId" from conversation
    where state in ('open', 'snoozed') and agent_id is not null and
      ${'ids' in of ? sql`id = any(${of.ids}::uuid[])` : sql`agent_id = any(${of.agentIds}::text[])`}
    order by id`.execute(db);
  return rows;
}

/** Open conversations these agents have, of all agents when null; only of `ids` when given. */
export async function readInHand(
  db: Reader,
  agentIds: string[] | null,
  ids: string[] | null = null,
): Promise<InHand[]> {
  const { rows } = await sql<InHand>`
    select c.id, c.agent_id as "agentId", c.team_id as "teamId", c.awaiting, ${latestType} as "channelType"
    from conversation c
    where c.state = 'open' and c.agent_id is not null
      and (${agentIds}::text[] is null or c.agent_id = any(${agentIds}::text[]))
      and (${ids}::uuid[] is null or c.id = any(${ids}::uuid[]))`.execute(db);
  return rows;
}

/** Who answered the customers of these conversations last, in another conversation and since a moment; agents only. */
export async function readLastAnswers(
  db: Reader,
  ids: string[],
  since: Date,
): Promise<{ conversationId: string; agentId: string; at: Date }[]> {
  const { rows } = await sql<{ conversationId: string; agentId: string; at: Date }>`
    select c.id as "conversationId", last.author_id as "agentId", last.created_at as at
    from conversation c
    cross join lateral (
      select m.author_id, m.created_at from conversation other join message m on m.conversation_id = other.id
      where other.customer_id = c.customer_id and other.id <> c.id and other.last_message_at >= ${since}
        and m.kind = 'message' and m.direction = 'out' and m.author_kind = 'agent' and m.created_at >= ${since}
      order by m.created_at desc, m.id desc limit 1) last
    where c.id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
