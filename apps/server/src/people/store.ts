import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { Agent, Language, PresenceState, RoleId, Team } from './types.ts';

export type AgentTables = {
  agent: {
    id: string;
    name: string;
    email: string;
    role: RoleId;
    language: Language;
    active: boolean;
    presence: PresenceState;
    presence_reason: string;
    presence_since: Date;
    capacity: number | null;
    preferences: unknown;
    updated_at: Date;
  };
  team: { id: string; name: string; calendar_id: string | null; deleted_at: Date | null };
  team_member: { team_id: string; agent_id: string };
};

const tables = (db: Reader) => db.withTables<AgentTables>();

const teamIds = sql<
  string[]
>`array(select m.team_id from team_member m join team t on t.id = m.team_id and t.deleted_at is null where m.agent_id = agent.id order by m.team_id)`;
const agentIds = sql<
  string[]
>`array(select m.agent_id from team_member m where m.team_id = team.id order by m.agent_id)`;

const selectAgents = (db: Reader) =>
  tables(db)
    .selectFrom('agent')
    .select(['id', 'name', 'email', 'role', 'language', 'active', 'presence as chosenPresence'])
    .select(['presence_reason as presenceReason', 'presence_since as presenceSince', 'capacity'])
    .select(teamIds.as('teamIds'));

export const listAgents = (db: Reader): Promise<Agent[]> =>
  selectAgents(db).orderBy('name').orderBy('id').execute();

export async function findAgent(db: Reader, id: string): Promise<Agent | null> {
  return (await selectAgents(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The agent, held until the transaction ends. */
export async function lockAgent(tx: Tx, id: string): Promise<Agent | null> {
  return (await selectAgents(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** Ids of active administrators, held, so that two cannot leave at the same moment. */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom('agent')
    .select('id')
    .where('role', '=', 'administrator')
    .where('active', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

export async function insertAgent(
  tx: Tx,
  agent: { id: string; name: string; email: string; role: RoleId; language: Language },
): Promise<void> {
  await tables(tx)
    .insertInto('agent')
    .values({
      id: agent.id,
      name: agent.name,
      email: agent.email,
      role: agent.role,
      language: agent.language,
      active: true,
      presence: 'online',
      presence_reason: '',
      presence_since: new Date(),
      capacity: null,
      preferences: '{}',
      updated_at: new Date(),
    })
    .execute();
}

export async function updateAgent(
  tx: Tx,
  id: string,
  change: {
    name?: string | undefined;
    role?: RoleId | undefined;
    language?: Language | undefined;
    active?: boolean | undefined;
    presence?: PresenceState | undefined;
    presenceReason?: string | undefined;
    capacity?: number | null | undefined;
  },
): Promise<void> {
  await tables(tx)
    .updateTable('agent')
    .set({
      name: change.name,
      role: change.role,
      language: change.language,
      active: change.active,
      presence: change.presence,
      presence_reason: change.presenceReason,
      presence_since: change.presence === undefined ? undefined : new Date(),
      capacity: change.capacity,
      updated_at: new Date(),
    })
    .where('id', '=', id)
    .execute();
}

export async function selectPreferences(db: Reader, id: string): Promise<Record<string, unknown>> {
  const row = await tables(db)
    .selectFrom('agent')
    .select('preferences')
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.preferences ?? {}) as Record<string, unknown>;
}

/** Merges at the top level, so that two open desks do not undo each other; null removes a name. */
export async function mergePreferences(
  tx: Tx,
  id: string,
  preferences: Record<string, unknown>,
): Promise<void> {
  await tables(tx)
    .updateTable('agent')
    .set({
      preferences: sql`(select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(preferences || ${JSON.stringify(preferences)}::jsonb) where value <> 'null')`,
      updated_at: new Date(),
    })
    .where('id', '=', id)
    .execute();
}

/** Makes these the agent's teams. */
export async function replaceTeamsOfAgent(tx: Tx, agentId: string, teams: string[]): Promise<void> {
  await tables(tx).deleteFrom('team_member').where('agent_id', '=', agentId).execute();
  await insertMembers(
    tx,
    teams.map((team_id) => ({ team_id, agent_id: agentId })),
  );
}

/** Makes these the team's agents. */
export async function replaceAgentsOfTeam(tx: Tx, teamId: string, agents: string[]): Promise<void> {
  await tables(tx).deleteFrom('team_member').where('team_id', '=', teamId).execute();
  await insertMembers(
    tx,
    agents.map((agent_id) => ({ team_id: teamId, agent_id })),
  );
}

async function insertMembers(tx: Tx, members: { team_id: string; agent_id: string }[]): Promise<void> {
  if (members.length === 0) return;
  await tables(tx)
    .insertInto('team_member')
    .values(members)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const selectTeams = (db: Reader) =>
  tables(db)
    .selectFrom('team')
    .select(['id', 'name', 'calendar_id as calendarId'])
    .select(agentIds.as('agentIds'))
    .where('deleted_at', 'is', null);

export const listTeams = (db: Reader): Promise<Team[]> =>
  selectTeams(db).orderBy('name').orderBy('id').execute();

export async function findTeam(db: Reader, id: string): Promise<Team | null> {
  return (await selectTeams(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertTeam(
  tx: Tx,
  { name, calendarId }: { name: string; calendarId: string | null },
): Promise<string> {
  const id = uuid();
  await tables(tx)
    .insertInto('team')
    .values({ id, name, calendar_id: calendarId, deleted_at: null })
    .execute();
  return id;
}

/** @returns false when there is no such team */
export async function updateTeam(
  tx: Tx,
  id: string,
  change: { name: string; calendar_id: string | null } | { deleted_at: Date },
): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('team')
    .set(change)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Names by id, of deleted teams and former agents too. */
export async function selectNames(
  db: Reader,
  table: 'agent' | 'team',
  ids: string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return tables(db).selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute();
}

/** Which of these ids are of active agents, or of teams that are not deleted. */
export async function selectUsable(db: Reader, table: 'agent' | 'team', ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found =
    table === 'agent'
      ? tables(db).selectFrom('agent').select('id').where('id', 'in', ids).where('active', '=', true)
      : tables(db).selectFrom('team').select('id').where('id', 'in', ids).where('deleted_at', 'is', null);
  return new Set((await found.execute()).map((row) => row.id));
}

/** Ids of agents who are not active any more; only of these when given. */
export async function selectFormer(db: Reader, ids: string[] | null): Promise<string[]> {
  if (ids?.length === 0) return [];
  let query = tables(db).selectFrom('agent').select('id').where('active', '=', false);
  if (ids !== null) query = query.where('id', 'in', ids);
  return (await query.execute()).map((row) => row.id);
}
