import { type HeldReply, moveReply, releaseReply, withdrawReply } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import { failures, NoContent } from './responses.ts';
import { ById, HeldReplyPatch, HeldReply as HeldReplySchema } from './schemas/index.ts';

export function heldReplyRoutes(app: Routes, { database, now }: { database: Database; now(): Date }): void {
  const config = { access: 'conversations:write' };
  const tags = ['messages'];

  app.delete(
    '/api/v1/held-replies/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Take back a reply that has not gone yet',
        description: 'The answer is the reply, whole, to be written on.',
        params: ById,
        response: { 200: HeldReplySchema, ...failures },
      },
    },
    async (request) =>
      presentHeld(await database.transaction((tx) => withdrawReply(tx, request.params.id, doerOf(request)))),
  );

  app.patch(
    '/api/v1/held-replies/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Give a held reply another moment',
        params: ById,
        body: HeldReplyPatch,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const at = new Date(request.body.sendAt);
      await database.transaction((tx) => moveReply(tx, request.params.id, at, doerOf(request), now()));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/held-replies/:id/release',
    {
      config,
      schema: {
        tags,
        summary: 'Send a held reply now',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const sent = await database.transaction((tx) => releaseReply(tx, request.params.id, now(), false));
      if (sent === null) throw new AppError('held_reply_gone');
      return reply.status(204).send(null);
    },
  );
}

export function presentHeld(held: HeldReply) {
  const { files, ...content } = held.content;
  return {
    ...content,
    id: held.id,
    clientId: held.clientId,
    author: { id: held.actor.id, name: held.actor.name },
    sendAfter: held.sendAfter.toISOString(),
    createdAt: held.createdAt.toISOString(),
    files: files.map(({ contentId: _, ...file }) => ({
      ...file,
      url: `/api/v1/files/${file.id}/${encodeURIComponent(file.filename)}`,
    })),
  };
}
