import { v7 as uuid } from 'uuid';
import type { Reader, Tx } from '../platform/db/index.ts';
import type { RoleId } from './types.ts';

export interface RoleRow {
  id: RoleId;
  name: string;
  permissions: string[];
}

type RoleTables = { role: RoleRow; agent: { id: string; role: RoleId; active: boolean } };

const tables = (db: Reader) => db.withTables<RoleTables>();

const selectRoles = (db: Reader) => tables(db).selectFrom('role').select(['id', 'name', 'permissions']);

export const listRoleRows = (db: Reader): Promise<RoleRow[]> => selectRoles(db).orderBy('name').execute();

export async function findRoleRow(db: Reader, id: RoleId): Promise<RoleRow | null> {
  return (await selectRoles(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Held for a change, so that nobody gives it or changes it meanwhile. */
export async function lockRole(tx: Tx, id: RoleId): Promise<RoleRow | null> {
  return (await selectRoles(tx).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;
}

/** Held so that nobody deletes it before it is given. @returns false when there is no such role */
export async function holdRole(tx: Tx, id: RoleId): Promise<boolean> {
  return (await selectRoles(tx).where('id', '=', id).forKeyShare().executeTakeFirst()) !== undefined;
}

export async function insertRole(tx: Tx, role: { name: string; permissions: string[] }): Promise<RoleId> {
  const id = uuid();
  await tables(tx)
    .insertInto('role')
    .values({ id, ...role })
    .execute();
  return id;
}

export async function updateRole(
  tx: Tx,
  id: RoleId,
  change: { name: string; permissions: string[] },
): Promise<void> {
  await tables(tx).updateTable('role').set(change).where('id', '=', id).execute();
}

export async function removeRole(tx: Tx, id: RoleId): Promise<void> {
  await tables(tx).deleteFrom('role').where('id', '=', id).execute();
}

/** How many people have each role, former ones too. */
export async function countHolders(db: Reader): Promise<Map<RoleId, { active: number; all: number }>> {
  const rows = await tables(db)
    .selectFrom('agent')
    .select(['role', 'active'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['role', 'active'])
    .execute();
  const counts = new Map<RoleId, { active: number; all: number }>();
  for (const { role, active, count } of rows) {
    const known = counts.get(role) ?? { active: 0, all: 0 };
    counts.set(role, { active: known.active + (active ? count : 0), all: known.all + count });
  }
  return counts;
}
