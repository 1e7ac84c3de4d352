import { type ConversationRow, familyOf, readRows, survivorsOf } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { selectByIds, selectIncidents } from './incident-store.ts';
import { linksOf } from './link-store.ts';
import type { Incident, IncidentLink, IncidentState } from './types.ts';

export interface IncidentCounts {
  linked: number;
  suggested: number;
  /** Linked ones by the channel type they began on. */
  byChannel: Record<string, number>;
  /** How many linked ones began in each hour, oldest first, of the latest 24 with the present one. */
  perHour: { at: Date; count: number }[];
}

const listed = 100;
const hour = 3_600_000;
const hoursShown = 24;

/** Incidents with how many belong to each, the latest declared first. */
export async function listIncidents(
  db: Reader,
  states: readonly IncidentState[],
  now: Date,
): Promise<{ incident: Incident; counts: IncidentCounts }[]> {
  const incidents = await selectIncidents(db, { states, limit: listed });
  const standing = await standingLinks(
    db,
    incidents.map(({ id }) => id),
  );
  return incidents.map((incident) => ({ incident, counts: count(standing.get(incident.id) ?? [], now) }));
}

export async function countIncident(db: Reader, id: string, now: Date): Promise<IncidentCounts> {
  return count((await standingLinks(db, [id])).get(id) ?? [], now);
}

/**
 * What belongs to incidents, each conversation once and by the one it stands in: a merge brings its links along, and
 * undoing the merge gives them back, without anything being written.
 */
export async function standingLinks(
  db: Reader,
  incidentIds: readonly string[],
): Promise<Map<string, IncidentLink[]>> {
  const links = await linksOf(db, { incidentIds });
  const survivors = await survivorsOf(
    db,
    links.map((link) => link.conversationId),
  );
  const standing = new Map<string, Map<string, IncidentLink>>();
  for (const link of links) {
    const conversationId = survivors.get(link.conversationId) ?? link.conversationId;
    const of = standing.get(link.incidentId) ?? new Map<string, IncidentLink>();
    standing.set(link.incidentId, of);
    if (of.get(conversationId)?.state !== 'linked') of.set(conversationId, { ...link, conversationId });
  }
  return new Map([...standing].map(([id, of]) => [id, [...of.values()]]));
}

function count(links: readonly IncidentLink[], now: Date): IncidentCounts {
  const linked = links.filter(({ state }) => state === 'linked');
  const byChannel: Record<string, number> = {};
  for (const { channelType } of linked) byChannel[channelType] = (byChannel[channelType] ?? 0) + 1;
  const first = Math.floor(now.getTime() / hour) - hoursShown + 1;
  const perHour = Array.from({ length: hoursShown }, (_, index) => ({
    at: new Date((first + index) * hour),
    count: 0,
  }));
  for (const { openedAt } of linked) {
    const at = perHour[Math.floor(openedAt.getTime() / hour) - first];
    if (at) at.count++;
  }
  return { linked: linked.length, suggested: links.length - linked.length, byChannel, perHour };
}

/** A page of the conversations of an incident, the latest first, and how many there are. */
export async function incidentConversations(
  db: Reader,
  id: string,
  of: { state: 'linked' | 'suggested'; offset: number; limit: number },
): Promise<{ rows: ConversationRow[]; total: number }> {
  const links = (await standingLinks(db, [id])).get(id) ?? [];
  const ids = links.filter(({ state }) => state === of.state).map((link) => link.conversationId);
  const page = ids.reverse().slice(of.offset, of.offset + of.limit);
  const rows = await readRows(db, page);
  return { rows: page.flatMap((each) => rows.get(each) ?? []), total: ids.length };
}

/** Incidents that a conversation, or one it took in, belongs to or probably does. */
export async function incidentsOf(
  db: Reader,
  conversationId: string,
): Promise<{ incident: Incident; state: 'linked' | 'suggested' }[]> {
  const links = await linksOf(db, { conversationIds: await familyOf(db, conversationId) });
  const incidents = await selectByIds(db, [...new Set(links.map(({ incidentId }) => incidentId))]);
  return incidents.flatMap((incident) => {
    const linked = links.some(({ incidentId, state }) => incidentId === incident.id && state === 'linked');
    // What a resolved one might have been is nobody's question any more.
    if (!linked && incident.state === 'resolved') return [];
    return [{ incident, state: linked ? ('linked' as const) : ('suggested' as const) }];
  });
}
