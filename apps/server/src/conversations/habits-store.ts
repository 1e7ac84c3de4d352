/** What the conversations of customers tell of them. */
import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';

export interface Habits {
  conversations: number;
  channelTypes: string[];
  labels: string[];
  firstContactAt: Date | null;
  lastContactAt: Date | null;
  /** How many of the latest answers to our messages came on which channel type. */
  answers: Record<string, number>;
}

/** So many of a customer's latest answers tell where they like to answer. */
const answersLookedAt = 30;
/** Answers are looked for in so many of their latest conversations. */
const conversationsLookedAt = 20;

/** By customer; who has no conversation is left out. */
export async function readHabits(db: Reader, customerIds: readonly string[]): Promise<Map<string, Habits>> {
  if (customerIds.length === 0) return new Map();
  const { rows } = await sql<
    Omit<Habits, 'answers'> & { id: string; answers: Record<string, number> | null }
  >`
    select asked.id, told.*,
      (select jsonb_object_agg(channel_type, count) from (
        select channel_type, count(*)::int as count from (
          select said.channel_type from (
            select m.id, m.channel_type, m.direction, lag(m.direction) over (partition by m.conversation_id order by m.id) as before
            from (select id from conversation where customer_id = asked.id and merged_into is null
                  order by last_message_at desc limit ${sql.lit(conversationsLookedAt)}) latest
            join message m on m.conversation_id = latest.id
            where m.kind = 'message' and m.automatic is null and m.channel_type is not null
          ) said
          where said.direction = 'in' and said.before = 'out' order by said.id desc limit ${sql.lit(answersLookedAt)}
        ) answer group by channel_type
      ) counted) as answers
    from unnest(${[...customerIds]}::uuid[]) as asked (id)
    cross join lateral (
      select count(*)::int as conversations,
        coalesce((select array_agg(distinct type order by type) from conversation c, unnest(c.channel_types) type where c.customer_id = asked.id), '{}') as "channelTypes",
        coalesce((select array_agg(distinct label order by label) from conversation c, unnest(c.labels) label where c.customer_id = asked.id), '{}') as labels,
        min(created_at) as "firstContactAt", max(last_message_at) as "lastContactAt"
      from conversation where customer_id = asked.id and merged_into is null
    ) told
    where told.conversations > 0`.execute(db);
  return new Map(rows.map(({ id, answers, ...told }) => [id, { ...told, answers: answers ?? {} }]));
}
