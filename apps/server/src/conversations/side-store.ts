import { sql } from 'kysely';
import type { Reader } from '../platform/db/index.ts';
import { customersOf, familyOf } from './merge-store.ts';
import { tables } from './tables.ts';
import type { Recipient } from './types.ts';

/** What is said with somebody outside about a conversation. */
export interface SideTalk {
  /** Id of the forward that began it. */
  id: string;
  conversationId: string;
  /** Whose conversation it is about: what they write never belongs here. */
  customerIds: string[];
  /** Everybody we wrote to in it, and who answered. */
  handles: Recipient[];
}

/** The talk that a forward began; null when there is none. */
export async function findSide(db: Reader, id: string): Promise<SideTalk | null> {
  const rows = await tables(db)
    .selectFrom('message')
    .select(['id', 'conversation_id', 'author_kind', 'author_handle', 'recipients'])
    .where('side_id', '=', id)
    .orderBy('id')
    .limit(300)
    .execute();
  const [first] = rows;
  if (!first) return null;
  const handles = new Map<string, Recipient>();
  for (const row of rows) {
    const { to = [], cc = [] } = row.recipients as unknown as { to?: Recipient[]; cc?: Recipient[] };
    const type = to[0]?.type ?? cc[0]?.type ?? '';
    const copied = row.author_kind === 'outsider' ? cc : [...to, ...cc];
    for (const handle of copied) handles.set(handle.value, handle);
    if (row.author_kind === 'outsider' && row.author_handle !== null)
      handles.set(row.author_handle, { type, value: row.author_handle });
  }
  const customers = await customersOf(db, await familyOf(db, first.conversation_id));
  return {
    id,
    conversationId: first.conversation_id,
    customerIds: customers.map((each) => each.customerId),
    handles: [...handles.values()],
  };
}

/** The talks that messages with these provider ids belong to, in the order of the ids. */
export async function sideIdsOf(
  db: Reader,
  channelType: string,
  providerIds: readonly string[],
): Promise<string[]> {
  if (providerIds.length === 0) return [];
  const { rows } = await sql<{ side_id: string }>`
    select side_id from message
    where channel_type = ${channelType} and provider_id = any(${[...providerIds]}::text[]) and side_id is not null
    order by array_position(${[...providerIds]}::text[], provider_id)`.execute(db);
  return [...new Set(rows.map((row) => row.side_id))];
}
