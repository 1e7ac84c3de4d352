import { z } from 'zod';
import { requireActiveAgent } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { agentIdOf, type Routes } from '../platform/http/index.ts';
import { type ClassOf, endHold, moveConversation } from '../routing/index.ts';
import {
  changePolicy,
  join,
  type LivePicture as LivePictureOf,
  leave,
  readAlong,
  readPolicy,
  whisper,
} from '../supervision/index.ts';
import { actorOf, doerOf } from './actor.ts';
import { moveMany } from './move-many.ts';
import { failures, NoContent } from './responses.ts';
import {
  ById,
  Id,
  LivePicture,
  MovesInput,
  MovesResult,
  ReadAlong,
  SupervisionPolicy,
  TakeoverInput,
  WhisperInput,
} from './schemas/index.ts';

export interface SupervisionRouteDeps {
  database: Database;
  picture: LivePictureOf;
  classOf: ClassOf;
  now(): Date;
}

export function supervisionRoutes(app: Routes, deps: SupervisionRouteDeps): void {
  const { database, classOf, now } = deps;
  const tags = ['supervision'];
  const read = { access: 'supervision:read' };
  const act = { access: 'supervision:act' };

  app.get(
    '/api/v1/supervision',
    {
      config: read,
      schema: {
        tags,
        summary: 'The moment in figures: teams and agents',
        description: 'With the cursor of an earlier answer only the lines that are different since then.',
        querystring: z.object({ since: z.string().max(100).optional() }),
        response: { 200: LivePicture, ...failures },
      },
    },
    async (request) => {
      const { at, ...found } = await deps.picture.look(request.query.since ?? null);
      return { ...found, at: at.toISOString() };
    },
  );

  app.get(
    '/api/v1/supervision/policy',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'What supervisors may see, for everybody to know',
        response: { 200: SupervisionPolicy, ...failures },
      },
    },
    () => readPolicy(database.db),
  );

  app.put(
    '/api/v1/supervision/policy',
    {
      config: { access: 'settings:manage', audit: 'supervision.changed' },
      schema: {
        tags,
        summary: 'Set what supervisors may see',
        body: SupervisionPolicy,
        response: { 200: SupervisionPolicy, ...failures },
      },
    },
    async (request) => {
      await changePolicy(database, request.body, actorOf(request));
      return request.body;
    },
  );

  app.post(
    '/api/v1/supervision/moves',
    {
      config: act,
      schema: {
        tags,
        summary: 'Give conversations to an agent, to a team, or back to the queue',
        description:
          'Each has its own outcome. Refused to somebody who has enough or is away, and to a team without anybody, unless forced.',
        body: MovesInput,
        response: { 200: MovesResult, ...failures },
      },
    },
    async (request) => {
      const { conversationIds, ...to } = request.body;
      return {
        results: await moveMany(conversationIds, (conversationId) =>
          moveConversation(database, { conversationId, ...to }, doerOf(request), classOf, now()),
        ),
      };
    },
  );

  app.delete(
    '/api/v1/agents/:id/hold',
    {
      config: act,
      schema: {
        tags,
        summary: 'Offers come to this agent again',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await requireActiveAgent(database.db, request.params.id);
      await endHold(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/conversations/:id/read-along',
    {
      config: read,
      schema: {
        tags,
        summary: 'What stands beside a conversation for somebody who reads along',
        params: ById,
        response: { 200: ReadAlong, ...failures },
      },
    },
    (request) => readAlong(database, request.params.id),
  );

  app.post(
    '/api/v1/conversations/:id/whispers',
    {
      config: act,
      schema: {
        tags,
        summary: 'Say something to whoever has it; the customer never sees it',
        params: ById,
        body: WhisperInput,
        response: { 201: z.object({ id: Id }), ...failures },
      },
    },
    async (request, reply) => {
      const said = { conversationId: request.params.id, ...request.body };
      return reply.status(201).send({ id: await whisper(database, said, doerOf(request), now()) });
    },
  );

  app.put(
    '/api/v1/conversations/:id/participation',
    {
      config: act,
      schema: {
        tags,
        summary: 'Speak in it too; it stays with whoever has it',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const speaker = { ...doerOf(request), id: agentIdOf(request) };
      await join(database, request.params.id, speaker, now());
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/api/v1/conversations/:id/participation',
    {
      config: act,
      schema: { tags, summary: 'Listen again', params: ById, response: { 204: NoContent, ...failures } },
    },
    async (request, reply) => {
      const speaker = { ...doerOf(request), id: agentIdOf(request) };
      await leave(database, request.params.id, speaker, now());
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/api/v1/conversations/:id/takeover',
    {
      config: act,
      schema: {
        tags,
        summary: 'It is mine from now on; whoever had it is told who took it and why',
        params: ById,
        body: TakeoverInput,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const agentId = agentIdOf(request);
      const move = { conversationId: request.params.id, agentId, force: true, ...request.body };
      await moveConversation(database, move, doerOf(request), classOf, now());
      return reply.status(204).send(null);
    },
  );
}
