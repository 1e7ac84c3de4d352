import { requireCalendar } from '../calendar/index.ts';
import { changeTeam, createTeam, deleteTeam, listTeams } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { actorOf } from './actor.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { ById, Team, TeamInput, TeamPatch } from './schemas/index.ts';

export function teamRoutes(app: Routes, { database }: { database: Database }): void {
  app.get(
    '/api/v1/teams',
    {
      config: { access: 'people:read' },
      schema: { tags: ['people'], summary: 'Teams', response: { 200: listOf(Team), ...failures } },
    },
    async () => ({ items: await listTeams(database.db) }),
  );

  app.post(
    '/api/v1/teams',
    {
      config: { access: 'people:manage', audit: 'team.created' },
      schema: {
        tags: ['people'],
        summary: 'Add a team',
        body: TeamInput,
        response: { 201: Team, ...failures },
      },
    },
    async (request, reply) => {
      await known(request.body.calendarId);
      return reply.status(201).send(await createTeam(database, request.body, actorOf(request)));
    },
  );

  app.patch(
    '/api/v1/teams/:id',
    {
      config: { access: 'people:manage', audit: 'team.changed' },
      schema: {
        tags: ['people'],
        summary: 'Rename a team, change who is in it or which calendar it goes by',
        params: ById,
        body: TeamPatch,
        response: { 200: Team, ...failures },
      },
    },
    async (request) => {
      await known(request.body.calendarId);
      return changeTeam(database, request.params.id, request.body, actorOf(request));
    },
  );

  app.delete(
    '/api/v1/teams/:id',
    {
      config: { access: 'people:manage', audit: 'team.deleted' },
      schema: {
        tags: ['people'],
        summary: 'Delete a team; its name stays readable where it is mentioned',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteTeam(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  async function known(calendarId: string | null | undefined): Promise<void> {
    if (calendarId) await requireCalendar(database.db, calendarId);
  }
}
