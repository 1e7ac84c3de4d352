/** Moments of conversations that something may count from: looked up once, when a new reader begins to count. */
import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';

/** Opened; the customer's latest message; our latest answer by a person; closed. */
export type Anchor = 'opened' | 'received' | 'sent' | 'closed';

const moments: Record<Anchor, string> = {
  opened: 'c.created_at',
  closed: 'c.closed_at',
  received: `(select m.created_at from message m where m.conversation_id = c.id and m.kind = 'message' and m.direction = 'in'
              and m.automatic is null order by m.id desc limit 1)`,
  sent: `(select m.created_at from message m where m.conversation_id = c.id and m.kind = 'message' and m.direction = 'out'
          and m.automatic is null order by m.id desc limit 1)`,
};

/**
 * A page of conversations whose moment was after `since`, in the order of their ids. Closed ones only where that is
 * what is counted from.
 */
export async function anchoredSince(
  db: Reader,
  anchor: Anchor,
  since: Date,
  page: { after: string | null; limit: number },
): Promise<{ id: string; at: Date }[]> {
  const at = sql.raw(moments[anchor]);
  const state = sql.raw(anchor === 'closed' ? `c.state = 'closed'` : `c.state in ('open', 'snoozed')`);
  const { rows } = await sql<{ id: string; at: Date }>`
    select * from (
      select c.id, ${at} as at from conversation c
      where ${state} and c.merged_into is null and (${page.after}::uuid is null or c.id > ${page.after}::uuid)
      order by c.id
    ) anchored where at > ${since} limit ${page.limit}`.execute(db);
  return rows;
}
