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
  queryFn: () => resultOf(api.http.GET('/api/v1/roles')),
});

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
  change((roles) =>
    roles.map((role) =>
      role.id === id ? { ...role, permissions: ticked(role, permission, allowed) } : role,
    ),
  );
  try {
    await saveInOrder(() => patch(id, { [allowed ? 'allow' : 'deny']: [permission] }));
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: rolesQuery.queryKey });
    throw error;
  }
}

function ticked({ permissions }: Role, permission: Permission, allowed: boolean): Permission[] {
  const others = permissions.filter((each) => each !== permission);
  return allowed ? [...others, permission] : others;
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
