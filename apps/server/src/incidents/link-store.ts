import type { Filter } from '@throughline/filter';
import { sql } from 'kysely';
import { type FilterContext, passesFilter } from '../conversations/index.ts';
import type { Reader, Tx } from '../platform/db/index.ts';
import { tables } from './tables.ts';
import type { IncidentLink, LinkState } from './types.ts';

/**
 * Puts conversations into a state towards an incident.
 * @param fresh only those of which nothing was said yet
 * @returns those whose state is another now
 */
export async function putLinks(
  tx: Tx,
  links: readonly IncidentLink[],
  by: string,
  now: Date,
  fresh: boolean,
): Promise<string[]> {
  if (links.length === 0) return [];
  const insert = tables(tx)
    .insertInto('incident_link')
    .values(
      links.map((link) => ({
        incident_id: link.incidentId,
        conversation_id: link.conversationId,
        state: link.state,
        channel_type: link.channelType,
        opened_at: link.openedAt,
        decided_by: by,
        decided_at: now,
      })),
    )
    .onConflict((conflict) => {
      const pair = conflict.columns(['incident_id', 'conversation_id']);
      if (fresh) return pair.doNothing();
      return pair
        .doUpdateSet((row) => ({ state: row.ref('excluded.state'), decided_by: by, decided_at: now }))
        .where('incident_link.state', '<>', sql<LinkState>`excluded.state`);
    })
    .returning('conversation_id');
  return (await insert.execute()).map((row) => row.conversation_id);
}

/** What is said of conversations and incidents, without what was unlinked. */
export async function linksOf(
  db: Reader,
  of: { incidentIds: readonly string[] } | { conversationIds: readonly string[] },
): Promise<IncidentLink[]> {
  const ids = 'incidentIds' in of ? of.incidentIds : of.conversationIds;
  if (ids.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('incident_link')
    .selectAll()
    .where('incidentIds' in of ? 'incident_id' : 'conversation_id', 'in', ids)
    .where('state', '<>', 'unlinked')
    .orderBy('opened_at')
    .execute();
  return rows.map((row) => ({
    incidentId: row.incident_id,
    conversationId: row.conversation_id,
    state: row.state,
    channelType: row.channel_type,
    openedAt: row.opened_at,
  }));
}

/** Whether an agent or the rule has ever said anything of one of these conversations and the incident. */
export async function isKnownTo(
  db: Reader,
  incidentId: string,
  conversationIds: readonly string[],
): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('incident_link')
    .select('incident_id')
    .where('incident_id', '=', incidentId)
    .where('conversation_id', 'in', conversationIds)
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of some conversations pass a filter. */
export async function passing(
  db: Reader,
  conversationIds: readonly string[],
  filter: Filter,
  context: FilterContext,
): Promise<Set<string>> {
  const { rows } = await sql<{ conversation_id: string }>`
    select conversation_id from unnest(${conversationIds}::uuid[]) as found (conversation_id)
    where ${passesFilter('found.conversation_id', filter, context)}`.execute(db);
  return new Set(rows.map((row) => row.conversation_id));
}
