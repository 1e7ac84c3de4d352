/** What other domains may know about people: names, memberships, who is there. */
import type { Reader } from '../platform/db/index.ts';
import { findRoleRow } from './role-store.ts';
import { selectFormer, selectNames, selectUsable } from './store.ts';
import { isBuiltIn, type RoleId } from './types.ts';

/** Names by id, of former agents too. Unknown ids are left out. */
export async function agentNames(db: Reader, ids: string[]): Promise<Map<string, string>> {
  return new Map((await selectNames(db, 'agent', ids)).map((row) => [row.id, row.name]));
}

/** Names by id, of deleted teams too. Unknown ids are left out. */
export async function teamNames(db: Reader, ids: string[]): Promise<Map<string, string>> {
  return new Map((await selectNames(db, 'team', ids)).map((row) => [row.id, row.name]));
}

/** What a role that was made is called; of a built-in one its own word. */
export async function roleNameOf(db: Reader, id: RoleId): Promise<string> {
  return isBuiltIn(id) ? id : ((await findRoleRow(db, id))?.name ?? id);
}

/** Those among these agents, or among all, who work here no more. */
export async function formerAgents(db: Reader, ids: string[] | null): Promise<Set<string>> {
  return new Set(await selectFormer(db, ids));
}

/** Names by id of those among the teams that were deleted. */
export async function deletedTeams(db: Reader, ids: string[]): Promise<Map<string, string>> {
  const there = await selectUsable(db, 'team', ids);
  return teamNames(
    db,
    ids.filter((id) => !there.has(id)),
  );
}
