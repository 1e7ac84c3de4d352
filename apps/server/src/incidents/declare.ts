import { v7 as uuid } from 'uuid';
import { type Actor, actorKey } from '../conversations/index.ts';
import { audit, auditNothing, changesBetween } from '../platform/audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { foldWords } from '../search/index.ts';
import { findIncidentIfAny, insertIncident, lockIncidentIfAny, updateIncident } from './incident-store.ts';
import { linkConversations } from './link.ts';
import type { Incident, IncidentRule, IncidentState } from './types.ts';

export interface IncidentContent extends IncidentRule {
  name: string;
  text: string;
}

/**
 * Declares that many customers have one matter, and links those that are known to.
 * @param content its filter has been read: ids in the place of names
 * @throws AppError `invalid_input`, `conversation_not_found`
 */
export async function declareIncident(
  tx: Tx,
  content: IncidentContent,
  conversationIds: readonly string[],
  actor: Actor,
  now: Date,
): Promise<Incident> {
  const incident: Incident = {
    id: uuid(),
    ...check(content),
    state: 'open',
    declaredBy: actorKey(actor),
    declaredAt: now,
    changedAt: now,
    resolvedAt: null,
  };
  await insertIncident(tx, incident);
  await tell(tx, 'incident.declared', incident.id, actor);
  await linkConversations(tx, incident.id, conversationIds, actor, now);
  await audit(tx, 'incident.declared', incident, changesBetween({}, check(content)));
  return incident;
}

/** @throws AppError `incident_not_found`, `invalid_input` */
export async function changeIncident(
  tx: Tx,
  id: string,
  change: Partial<IncidentContent>,
  actor: Actor,
  now: Date,
): Promise<Incident> {
  const before = await lockIncident(tx, id);
  const incident = { ...before, ...check({ ...before, ...change }), changedAt: now };
  await updateIncident(tx, incident);
  await tell(tx, 'incident.changed', id, actor);
  const changes = changesBetween({ ...before, changedAt: null }, { ...incident, changedAt: null });
  await audit(tx, 'incident.changed', incident, changes);
  return incident;
}

/** Resolves an incident or opens it again; the same state again changes nothing. @throws AppError `incident_not_found` */
export async function turnIncident(
  tx: Tx,
  id: string,
  state: IncidentState,
  actor: Actor,
  now: Date,
): Promise<void> {
  const before = await lockIncident(tx, id);
  if (before.state === state) return auditNothing('it stands so already');
  const resolvedAt = state === 'resolved' ? now : null;
  await updateIncident(tx, { ...before, state, changedAt: now, resolvedAt });
  const what = state === 'resolved' ? 'incident.resolved' : 'incident.reopened';
  await tell(tx, what, id, actor);
  await audit(tx, what, before);
}

/** @throws AppError `incident_not_found` */
export async function findIncident(
  db: Parameters<typeof findIncidentIfAny>[0],
  id: string,
): Promise<Incident> {
  const found = await findIncidentIfAny(db, id);
  if (!found) throw new AppError('incident_not_found');
  return found;
}

/** @throws AppError `incident_not_found` */
export async function lockIncident(tx: Tx, id: string): Promise<Incident> {
  const found = await lockIncidentIfAny(tx, id);
  if (!found) throw new AppError('incident_not_found');
  return found;
}

function check({ name, text, filter, phrases, linksItself }: IncidentContent): IncidentContent {
  const trimmed = name.trim();
  if (trimmed === '') throw invalid('name', 'must not be empty');
  const cleaned = [...new Set(phrases.map((phrase) => phrase.trim()).filter((phrase) => phrase !== ''))];
  cleaned.forEach((phrase, index) => {
    if (foldWords([phrase])[0]?.length === 0)
      throw invalid(`phrases.${index}`, `“${phrase}” has no word that tells anything`);
  });
  if (linksItself && filter === '' && cleaned.length === 0)
    throw invalid('linksItself', 'needs a filter or words, or everything would be linked');
  return { name: trimmed, text: text.trim(), filter, phrases: cleaned, linksItself };
}

export async function tell(tx: Tx, type: string, incidentId: string, actor: Actor): Promise<void> {
  await appendEvents(tx, [{ type, actor: actorKey(actor), data: { incidentId } }]);
}
