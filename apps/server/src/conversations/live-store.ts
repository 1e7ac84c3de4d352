/** What a picture of the moment needs to know of conversations: those that are open, and those of the last while. */
import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import type { Awaiting, ConversationState, DueState } from './types.ts';

/** How one conversation stands now. */
export interface Standing {
  id: string;
  state: ConversationState;
  agentId: string | null;
  teamId: string | null;
  awaiting: Awaiting;
  waitingSince: Date | null;
  channelIds: string[];
  channelTypes: string[];
  /** Of the customer's latest message. */
  channelType: string;
  /** How what is due next stands; null while no service level runs. */
  dueState: DueState | null;
  createdAt: Date;
  /** When we last answered, and who; null before the first answer. */
  answeredAt: Date | null;
  answeredBy: string | null;
}

/**
 * Conversations that are open, or that began or were answered since a moment; merged ones stand in their survivor.
 * @param ids only of these when given: those that are left out stand no more
 */
export async function readStandings(db: Reader, since: Date, ids: string[] | null): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select c.id, c.state, c.agent_id as "agentId", c.team_id as "teamId", c.awaiting, c.waiting_since as "waitingSince",
           c.channel_ids as "channelIds", c.channel_types as "channelTypes", c.due_state as "dueState", c.created_at as "createdAt",
           coalesce(inbound.channel_type, c.channel_types[cardinality(c.channel_types)], '') as "channelType",
           answer.created_at as "answeredAt", answer.author_id as "answeredBy"
    from conversation c
    left join lateral (select m.channel_type from message m where m.conversation_id = c.id and m.direction = 'in' order by m.id desc limit 1) inbound on true
    left join lateral (select m.created_at, m.author_id from message m where m.conversation_id = c.id and m.direction = 'out' order by m.id desc limit 1) answer on true
    where (c.state = 'open' or c.created_at >= ${since} or c.last_message_at >= ${since})
      and c.merged_into is null
      and (${ids}::uuid[] is null or c.id = any(${ids}::uuid[]))`.execute(db);
  return rows;
}
