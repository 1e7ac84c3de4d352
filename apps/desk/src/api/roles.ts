import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  type Permission,
  type Role,
  type RoleInput,
  type RolePatch,
  type Roles,
  resultOf,
} from '@throughline/sdk';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';
import { saveInOrder } from './save-in-order.ts';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: readRoles,
});

async function readRoles(): Promise<Roles> {
  const roles = await resultOf(api.http.GET('/api/v1/roles'));
  return { ...roles, items: roles.items.map(withTicks) };
}

const noRoles: Role[] = [];

export function useRoles(): Role[] {
  return useQuery(rolesQuery).data?.items ?? noRoles;
}

/** @throws ApiError naming the bad fields */
export async function createRole(input: RoleInput): Promise<Role> {
  const role = await resultOf(api.http.POST('/api/v1/roles', { body: input }));
  change((roles) => [...roles.filter((each) => each.id !== role.id), role]);
  return role;
}

/** @throws ApiError naming the bad fields */
export async function renameRole(id: string, name: string): Promise<void> {
  put(await patch(id, { name }));
}

/**
 * Shows it at once; a refusal brings back what is saved.
 * @throws ApiError
 */
export async function allow(id: string, permission: Permission, allowed: boolean): Promise<void> {
  const tick = { id, permission, allowed };
  ticks.add(tick);
  // What was asked before the tick must not take it away again.
  void queryClient.cancelQueries({ queryKey: rolesQuery.queryKey });
  change((roles) => roles.map(withTicks));
  try {
    const saved = await saveInOrder(() => patch(id, { [allowed ? 'allow' : 'deny']: [permission] }));
    ticks.delete(tick);
    put(withTicks(saved));
  } catch (error) {
    ticks.delete(tick);
    void queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
    throw error;
  }
}

/** Ticks that are on their way, in the order they were set: shown over whatever the server says meanwhile. */
const ticks = new Set<{ id: string; permission: Permission; allowed: boolean }>();

function withTicks(role: Role): Role {
  let { permissions } = role;
  for (const { id, permission, allowed } of ticks) {
    if (id !== role.id) continue;
    permissions = permissions.filter((each) => each !== permission);
    if (allowed) permissions = [...permissions, permission];
  }
  return { ...role, permissions };
}

/** @throws ApiError `role_in_use` */
export async function deleteRole(id: string): Promise<void> {
  await resultOf(api.http.DELETE('/api/v1/roles/{id}', { params: { path: { id } } }));
  change((roles) => roles.filter((role) => role.id !== id));
}

const patch = (id: string, body: RolePatch): Promise<Role> =>
  resultOf(api.http.PATCH('/api/v1/roles/{id}', { params: { path: { id } }, body }));

const put = (role: Role): void => change((roles) => roles.map((each) => (each.id === role.id ? role : each)));

function change(next: (roles: Role[]) => Role[]): void {
  queryClient.setQueryData<Roles>(
    rolesQuery.queryKey,
    (roles) => roles && { ...roles, items: next(roles.items) },
  );
}
