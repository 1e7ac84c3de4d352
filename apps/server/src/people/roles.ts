/** Roles that a company makes for itself, beside the three that are built in and never change. */
import { audit, changesBetween } from '../platform/audit/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { everybody, isPermission, type Permission, permissions, permissionsOf } from './permissions.ts';
import {
  countHolders,
  findRoleRow,
  insertRole,
  listRoleRows,
  lockRole,
  type RoleRow,
  removeRole,
  updateRole,
} from './role-store.ts';
import { builtInRoles, isBuiltIn, type Role, type RoleId } from './types.ts';
import { alreadyExistsOn } from './unique.ts';

export interface RoleInput {
  name: string;
  permissions: Permission[];
}

/** The built-in ones first, without a name: each language has a word for them. */
export async function listRoles(db: Reader): Promise<Role[]> {
  const [made, counts] = await Promise.all([listRoleRows(db), countHolders(db)]);
  const holdersOf = (id: RoleId) => counts.get(id)?.active ?? 0;
  return [
    ...builtInRoles.map((id) => ({
      id,
      name: '',
      builtIn: true,
      permissions: inOrder(permissionsOf(id)),
      holders: holdersOf(id),
    })),
    ...made.map((row) => ({ ...shownRole(row), holders: holdersOf(row.id) })),
  ];
}

/** What somebody with this role may do; nothing when there is no such role. */
export async function permissionsOfRole(db: Reader, id: RoleId): Promise<ReadonlySet<Permission>> {
  if (isBuiltIn(id)) return permissionsOf(id);
  const row = await findRoleRow(db, id);
  return new Set(row ? shownRole(row).permissions : []);
}

/**
 * @param granter permissions of whoever makes it; nobody gives away what they do not have
 * @throws AppError `already_exists`, `forbidden`
 */
export async function createRole(
  database: Database,
  input: RoleInput,
  granter: ReadonlySet<string>,
  actor: string,
): Promise<Role> {
  const role = { name: input.name.trim(), permissions: complete(input.permissions) };
  refuseBeyond(role.permissions, granter);
  return database.transaction(async (tx) => {
    const id = await alreadyExistsOn('name', () => insertRole(tx, role));
    await appendEvents(tx, [{ type: 'role.changed', actor, data: { roleId: id, deleted: false } }]);
    await audit(tx, 'role.created', { id, name: role.name }, changesBetween({}, role));
    return { id, ...role, builtIn: false, holders: 0 };
  });
}

/**
 * Permissions that are not named stay as they are, so that two people who tick the same table do not undo each other.
 * @throws AppError `role_not_found`, `role_built_in`, `already_exists`, `forbidden`
 */
export async function changeRole(
  database: Database,
  id: RoleId,
  change: {
    name?: string | undefined;
    allow?: readonly Permission[] | undefined;
    deny?: readonly Permission[] | undefined;
  },
  granter: ReadonlySet<string>,
  actor: string,
): Promise<Role> {
  return database.transaction(async (tx) => {
    const before = await lockMade(tx, id);
    const after = {
      name: change.name?.trim() ?? before.name,
      permissions: complete(
        [...before.permissions, ...(change.allow ?? [])].filter((each) => !change.deny?.includes(each)),
      ),
    };
    refuseBeyond([...before.permissions, ...after.permissions], granter);
    await alreadyExistsOn('name', () => updateRole(tx, id, after));
    await appendEvents(tx, [{ type: 'role.changed', actor, data: { roleId: id, deleted: false } }]);
    const old = { name: before.name, permissions: before.permissions };
    await audit(tx, 'role.changed', { id, name: before.name }, changesBetween(old, after));
    const holders = (await countHolders(tx)).get(id)?.active ?? 0;
    return { id, ...after, builtIn: false, holders };
  });
}

/** @throws AppError `role_not_found`, `role_built_in`, `role_in_use`, `forbidden` */
export async function deleteRole(
  database: Database,
  id: RoleId,
  granter: ReadonlySet<string>,
  actor: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    const role = await lockMade(tx, id);
    refuseBeyond(role.permissions, granter);
    // Former people count: they may come back, and then must be able to do something.
    if (((await countHolders(tx)).get(id)?.all ?? 0) > 0) throw new AppError('role_in_use');
    await removeRole(tx, id);
    await appendEvents(tx, [{ type: 'role.changed', actor, data: { roleId: id, deleted: true } }]);
    await audit(tx, 'role.deleted', { id, name: role.name });
  });
}

async function lockMade(tx: Parameters<typeof lockRole>[0], id: RoleId): Promise<Omit<Role, 'holders'>> {
  if (isBuiltIn(id)) throw new AppError('role_built_in');
  const row = await lockRole(tx, id);
  if (!row) throw new AppError('role_not_found');
  return shownRole(row);
}

/** A permission that an older version knew is no longer there. */
const shownRole = ({ id, name, permissions: given }: RoleRow): Omit<Role, 'holders'> => ({
  id,
  name,
  builtIn: false,
  permissions: complete(given.filter(isPermission)),
});

/** Without what everybody may do the desk could not even open. */
const complete = (given: readonly Permission[]): Permission[] => inOrder(new Set([...essential, ...given]));

const inOrder = (held: ReadonlySet<Permission>): Permission[] => permissions.filter((each) => held.has(each));

/** What every role has: the desk is made for those who answer, and asks for this on every page. */
export const essential: readonly Permission[] = everybody.filter((each) => each !== 'customers:write');

/** @throws AppError `forbidden` naming what the granter does not have */
export function refuseBeyond(wanted: readonly string[], granter: ReadonlySet<string>): void {
  const beyond = wanted.find((permission) => !granter.has(permission));
  if (beyond !== undefined) throw new AppError('forbidden', { detail: `you do not have ${beyond} yourself` });
}
