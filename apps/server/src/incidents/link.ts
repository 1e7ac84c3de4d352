import {
  type Actor,
  actorKey,
  addActivity,
  type ConversationRow,
  familyOf,
  openedAt,
  readRows,
  survivorsOf,
} from '../conversations/index.ts';
import type { Reader, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { findIncidentIfAny } from './incident-store.ts';
import { linksOf, putLinks } from './link-store.ts';
import type { IncidentLink, LinkState } from './types.ts';

/**
 * Links conversations with an incident; a merged one by the one it stands in. What is linked already stays as it is.
 * @throws AppError `incident_not_found`, `conversation_not_found`
 */
export async function linkConversations(
  tx: Tx,
  incidentId: string,
  conversationIds: readonly string[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const survivors = await survivorsOf(tx, conversationIds);
  if (conversationIds.some((id) => !survivors.has(id))) throw new AppError('conversation_not_found');
  const links = await asLinks(tx, incidentId, [...new Set(survivors.values())], 'linked');
  await put(tx, incidentId, links, { actor, now, fresh: false });
}

/**
 * Says that a conversation does not belong: a link is taken back, a suggestion is put away, and the rule is not asked
 * again.
 * @throws AppError `incident_not_found`, `conversation_not_found`
 */
export async function unlinkConversation(
  tx: Tx,
  incidentId: string,
  conversationId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const family = await familyOf(tx, conversationId);
  const known = (await linksOf(tx, { conversationIds: family })).filter(
    (link) => link.incidentId === incidentId,
  );
  if (known.length === 0 && !(await readRows(tx, [conversationId])).has(conversationId))
    throw new AppError('conversation_not_found');
  const unlinked = known.map((link) => ({ ...link, state: 'unlinked' as const }));
  await putLinks(tx, unlinked, actorKey(actor), now, false);
  if (known.length > 0)
    await announce(
      tx,
      incidentId,
      conversationId,
      known.some(({ state }) => state === 'linked'),
      { actor, now },
    );
}

/** What the rule found: suggested, or linked without asking; of what was ever decided nothing changes. */
export async function linkByRule(
  tx: Tx,
  incidentId: string,
  conversationId: string,
  state: 'suggested' | 'linked',
  actor: Actor,
  now: Date,
): Promise<void> {
  const links = await asLinks(tx, incidentId, [conversationId], state);
  await put(tx, incidentId, links, { actor, now, fresh: true });
}

interface Done {
  actor: Actor;
  now: Date;
}

async function put(
  tx: Tx,
  incidentId: string,
  links: readonly IncidentLink[],
  { actor, now, fresh }: Done & { fresh: boolean },
): Promise<void> {
  const incident = await findIncidentIfAny(tx, incidentId);
  if (!incident) throw new AppError('incident_not_found');
  const changed = await putLinks(tx, links, actorKey(actor), now, fresh);
  const rows = await readRows(tx, changed);
  const state = links[0]?.state ?? 'linked';
  for (const row of rows.values()) {
    const data = { incidentId, name: incident.name };
    const messageId =
      state === 'linked'
        ? await addActivity(tx, row.id, { type: 'incident_linked', data }, actor, now)
        : undefined;
    await appendEvents(tx, [news(`incident.${state}`, row, incidentId, actor, messageId)]);
  }
}

async function announce(
  tx: Tx,
  incidentId: string,
  conversationId: string,
  wasLinked: boolean,
  { actor, now }: Done,
): Promise<void> {
  const row = (await readRows(tx, [conversationId])).get(conversationId);
  const incident = await findIncidentIfAny(tx, incidentId);
  if (!row || !incident) return;
  const data = { incidentId, name: incident.name };
  const messageId = wasLinked
    ? await addActivity(tx, row.id, { type: 'incident_unlinked', data }, actor, now)
    : undefined;
  await appendEvents(tx, [news('incident.unlinked', row, incidentId, actor, messageId)]);
}

const news = (
  type: string,
  row: ConversationRow,
  incidentId: string,
  actor: Actor,
  messageId: string | undefined,
) => ({
  type,
  conversationId: row.id,
  customerId: row.customer.id,
  actor: actorKey(actor),
  data: { incidentId, ...(messageId === undefined ? {} : { messageId }) },
});

async function asLinks(
  db: Reader,
  incidentId: string,
  ids: readonly string[],
  state: LinkState,
): Promise<IncidentLink[]> {
  const [rows, began] = await Promise.all([readRows(db, [...ids]), openedAt(db, [...ids])]);
  return ids.flatMap((conversationId) => {
    const row = rows.get(conversationId);
    const at = began.get(conversationId);
    if (!row || !at) return [];
    return [{ incidentId, conversationId, state, channelType: row.channelTypes[0] ?? '', openedAt: at }];
  });
}
