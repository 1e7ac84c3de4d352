import type { Reader, Tx } from '../platform/db/index.ts';
import { type IncidentTables, tables } from './tables.ts';
import type { Incident, IncidentState } from './types.ts';

export async function insertIncident(tx: Tx, incident: Incident): Promise<void> {
  await tables(tx).insertInto('incident').values(rowOf(incident)).execute();
}

export async function updateIncident(tx: Tx, incident: Incident): Promise<void> {
  await tables(tx).updateTable('incident').set(rowOf(incident)).where('id', '=', incident.id).execute();
}

export async function findIncidentIfAny(db: Reader, id: string): Promise<Incident | null> {
  const row = await tables(db).selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? incidentOf(row) : null;
}

/** Held until the transaction ends; null when there is none. */
export async function lockIncidentIfAny(tx: Tx, id: string): Promise<Incident | null> {
  const row = await tables(tx)
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? incidentOf(row) : null;
}

/** The latest declared first. */
export async function selectIncidents(
  db: Reader,
  of: { states: readonly IncidentState[]; limit: number },
): Promise<Incident[]> {
  const rows = await tables(db)
    .selectFrom('incident')
    .selectAll()
    .where('state', 'in', of.states)
    .orderBy('declared_at', 'desc')
    .limit(of.limit)
    .execute();
  return rows.map(incidentOf);
}

export async function selectByIds(db: Reader, ids: readonly string[]): Promise<Incident[]> {
  if (ids.length === 0) return [];
  const rows = await tables(db).selectFrom('incident').selectAll().where('id', 'in', ids).execute();
  return rows.map(incidentOf);
}

const rowOf = (incident: Incident): IncidentTables['incident'] => ({
  id: incident.id,
  name: incident.name,
  text: incident.text,
  state: incident.state,
  filter: incident.filter,
  phrases: incident.phrases,
  links_itself: incident.linksItself,
  declared_by: incident.declaredBy,
  declared_at: incident.declaredAt,
  changed_at: incident.changedAt,
  resolved_at: incident.resolvedAt,
});

const incidentOf = (row: IncidentTables['incident']): Incident => ({
  id: row.id,
  name: row.name,
  text: row.text,
  state: row.state,
  filter: row.filter,
  phrases: row.phrases,
  linksItself: row.links_itself,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at,
  changedAt: row.changed_at,
  resolvedAt: row.resolved_at,
});
