import { sql } from 'kysely';
import { factOfCustomer, segmentsOfCustomer } from '../customers/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { dueOf } from './queue-store.ts';
import type { Awaiting, ConversationState, Due, DueKind, DueState } from './types.ts';

/** Everything a filter can ask about a conversation, as it stands. */
export interface ConversationFacts {
  id: string;
  number: number;
  subject: string;
  preview: string;
  state: ConversationState;
  awaiting: Awaiting;
  customerId: string;
  customerName: string;
  customerLanguage: string | null;
  customerAttributes: Record<string, string>;
  customerSegmentIds: string[];
  agentId: string | null;
  teamId: string | null;
  /** Where it began. */
  originChannelId: string | null;
  channelIds: string[];
  channelTypes: string[];
  labels: string[];
  unread: boolean;
  deliveryFailed: boolean;
  mergedInto: string | null;
  waitingSince: Date | null;
  /** What a service level asks for next. */
  due: Due | null;
  lastMessageAt: Date;
  /** When we last wrote to the customer. */
  answeredAt: Date | null;
  closedAt: Date | null;
  createdAt: Date;
  /** The latest message that came in. */
  latestInboundId: string | null;
}

/** Facts by id; unknown ids are left out. */
export async function readFacts(db: Reader, ids: readonly string[]): Promise<Map<string, ConversationFacts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<FactsResult>`
    select c.id, c.number, c.subject, c.preview, c.state, c.awaiting, c.customer_id as "customerId",
           ${sql.raw(factOfCustomer('name', 'c.customer_id'))} as "customerName",
           ${sql.raw(factOfCustomer('language', 'c.customer_id'))} as "customerLanguage",
           ${sql.raw(factOfCustomer('attributes', 'c.customer_id'))} as "customerAttributes",
           ${sql.raw(segmentsOfCustomer('c.customer_id'))} as "customerSegmentIds",
           c.agent_id as "agentId", c.team_id as "teamId", c.origin_channel_id as "originChannelId",
           c.channel_ids as "channelIds", c.channel_types as "channelTypes", c.labels, c.unread,
           c.delivery_failed as "deliveryFailed", c.merged_into as "mergedInto", c.waiting_since as "waitingSince",
           c.due_at, c.due_kind, c.due_state,
           c.last_message_at as "lastMessageAt", c.closed_at as "closedAt", c.created_at as "createdAt",
           (select max(m.created_at) from message m where m.conversation_id = c.id and m.direction = 'out') as "answeredAt",
           (select m.id from message m where m.conversation_id = c.id and m.direction = 'in' order by m.id desc limit 1) as "latestInboundId"
    from conversation c where c.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ due_at, due_kind, due_state, ...row }) => [
      row.id,
      { ...row, due: dueOf({ due_at, due_kind, due_state }) },
    ]),
  );
}

type FactsResult = Omit<ConversationFacts, 'due'> & {
  due_at: Date | null;
  due_kind: DueKind | null;
  due_state: DueState | null;
};
