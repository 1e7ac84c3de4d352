import { changeRole, createRole, deleteRole, essential, listRoles, permissions } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { callerOf, type Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import type { Authenticator } from './authenticate.ts';
import { failures, NoContent } from './responses.ts';
import { ByRole, Role, RoleInput, RolePatch, Roles } from './schemas/index.ts';

export function roleRoutes(
  app: Routes,
  { database, authenticator }: { database: Database; authenticator: Authenticator },
): void {
  const tags = ['people'];

  app.get(
    '/api/v1/roles',
    {
      config: { access: 'people:read' },
      schema: { tags, summary: 'Roles, and what each may do', response: { 200: Roles, ...failures } },
    },
    async () => ({
      items: await listRoles(database.db),
      permissions: [...permissions],
      essential: [...essential],
    }),
  );

  app.post(
    '/api/v1/roles',
    {
      config: { access: 'roles:manage', audit: 'role.created' },
      schema: {
        tags,
        summary: 'Make a role; it can do no more than who makes it',
        body: RoleInput,
        response: { 201: Role, ...failures },
      },
    },
    async (request, reply) => {
      const granter = callerOf(request).permissions;
      return reply.status(201).send(await createRole(database, request.body, granter, actorOf(request)));
    },
  );

  app.patch(
    '/api/v1/roles/:id',
    {
      config: { access: 'roles:manage', audit: 'role.changed' },
      schema: {
        tags,
        summary: 'Rename a role or change what it may do, at once for everybody who has it',
        params: ByRole,
        body: RolePatch,
        response: { 200: Role, ...failures },
      },
    },
    async (request) => {
      const granter = callerOf(request).permissions;
      const { id } = request.params;
      const role = await changeRole(database, id, request.body, granter, actorOf(request));
      authenticator.forget({ agentId: null });
      return role;
    },
  );

  app.delete(
    '/api/v1/roles/:id',
    {
      config: { access: 'roles:manage', audit: 'role.deleted' },
      schema: {
        tags,
        summary: 'Delete a role that nobody has',
        params: ByRole,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteRole(database, request.params.id, callerOf(request).permissions, actorOf(request));
      return reply.status(204).send(null);
    },
  );
}
