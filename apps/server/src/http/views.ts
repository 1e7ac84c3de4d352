import type { FastifyRequest } from 'fastify';
import type { Database } from '../platform/db/index.ts';
import { agentIdOf, callerOf, type Routes } from '../platform/http/index.ts';
import {
  changeView,
  countViews,
  createView,
  deleteView,
  listViews,
  type MadeChannels,
  orderViews,
  type Viewer,
} from '../views/index.ts';
import { failures, listOf, NoContent } from './responses.ts';
import { ById, SavedView, SavedViewInput, SavedViewPatch, ViewCounts, ViewOrder } from './schemas/index.ts';

export interface ViewRouteDeps {
  database: Database;
  made(): MadeChannels;
  now(): Date;
}

export function viewRoutes(app: Routes, { database, made, now }: ViewRouteDeps): void {
  const config = { access: 'conversations:read' };
  const tags = ['views'];

  app.get(
    '/api/v1/views',
    {
      config,
      schema: {
        tags,
        summary: 'The shared views, then my own',
        response: { 200: listOf(SavedView), ...failures },
      },
    },
    async (request) => ({ items: await listViews(database.db, agentIdOf(request), made()) }),
  );

  app.get(
    '/api/v1/views/counts',
    {
      config,
      schema: {
        tags,
        summary: 'How many conversations each view holds',
        response: { 200: ViewCounts, ...failures },
      },
    },
    async (request) => ({ counts: await countViews(database, agentIdOf(request), now()) }),
  );

  app.post(
    '/api/v1/views',
    {
      config: { ...config, audit: 'shared_view.created' },
      schema: {
        tags,
        summary: 'Keep a filter under a name',
        description: 'Sharing it needs `views:share`.',
        body: SavedViewInput,
        response: { 201: SavedView, ...failures },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await createView(database, request.body, viewerOf(request), made())),
  );

  app.put(
    '/api/v1/views/order',
    {
      config: { ...config, audit: 'shared_view.ordered' },
      schema: {
        tags,
        summary: 'Put views in this order',
        body: ViewOrder,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await orderViews(database, request.body.ids, viewerOf(request));
      return reply.status(204).send(null);
    },
  );

  app.patch(
    '/api/v1/views/:id',
    {
      config: { ...config, audit: 'shared_view.changed' },
      schema: {
        tags,
        summary: 'Rename a view, change what it shows, share it',
        params: ById,
        body: SavedViewPatch,
        response: { 200: SavedView, ...failures },
      },
    },
    async (request) => changeView(database, request.params.id, request.body, viewerOf(request), made()),
  );

  app.delete(
    '/api/v1/views/:id',
    {
      config: { ...config, audit: 'shared_view.deleted' },
      schema: {
        tags,
        summary: 'Delete a view; conversations are not touched',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteView(database, request.params.id, viewerOf(request));
      return reply.status(204).send(null);
    },
  );
}

const viewerOf = (request: FastifyRequest): Viewer => ({
  agentId: agentIdOf(request),
  mayShare: callerOf(request).permissions.has('views:share'),
});
