import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';

/** What is counted of a conversation: whose it is now, and who said something in it when. No words. */
export interface Exchange {
  conversationId: string;
  customerId: string;
  /** Where it began. */
  channelId: string | null;
  teamId: string | null;
  agentId: string | null;
  labels: string[];
  mergedInto: string | null;
  /** Messages that stand in it, oldest first; neither notes nor activities. */
  messages: {
    id: string;
    at: Date;
    direction: 'in' | 'out';
    channelId: string | null;
    author: { kind: 'customer' | 'agent' | 'system'; id: string | null };
    /** Newsletters, receipts, absence notes and bounces. */
    automatic: boolean;
  }[];
}

/** Exchanges by conversation id; unknown ids are left out. */
export async function readExchanges(db: Reader, ids: string[]): Promise<Exchange[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ConversationPart>`
    select id, customer_id, origin_channel_id, team_id, agent_id, labels, merged_into
    from conversation where id = any(${ids}::uuid[])`.execute(db);
  const { rows: messages } = await sql<MessagePart>`
    select id, conversation_id, created_at, direction, channel_id, author_kind, author_id, automatic is not null as automatic
    from message where conversation_id = any(${ids}::uuid[]) and kind = 'message'
    order by created_at, id`.execute(db);
  const exchanges = new Map(rows.map((row) => [row.id, exchangeOf(row)]));
  for (const row of messages)
    exchanges.get(row.conversation_id)?.messages.push({
      id: row.id,
      at: row.created_at,
      direction: row.direction,
      channelId: row.channel_id,
      author: { kind: row.author_kind, id: row.author_id },
      automatic: row.automatic,
    });
  return [...exchanges.values()];
}

const exchangeOf = (row: ConversationPart): Exchange => ({
  conversationId: row.id,
  customerId: row.customer_id,
  channelId: row.origin_channel_id,
  teamId: row.team_id,
  agentId: row.agent_id,
  labels: row.labels,
  mergedInto: row.merged_into,
  messages: [],
});

interface ConversationPart {
  id: string;
  customer_id: string;
  origin_channel_id: string | null;
  team_id: string | null;
  agent_id: string | null;
  labels: string[];
  merged_into: string | null;
}

interface MessagePart {
  id: string;
  conversation_id: string;
  created_at: Date;
  direction: 'in' | 'out';
  channel_id: string | null;
  author_kind: 'customer' | 'agent' | 'system';
  author_id: string | null;
  automatic: boolean;
}
