import { z } from 'zod';
import { addNote, listUnseen, markMentionsSeen, readThread, resolveThread } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { findFiles, takeFiles } from '../platform/files/index.ts';
import { agentIdOf, type Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import { failures, NoContent } from './responses.ts';
import { ById, Id, Mentions, MentionsSeenInput, NoteInput, TimelineItem } from './schemas/index.ts';

/** An agent who was told of more has other worries than the rest of the list. */
const mostMentions = 200;

/** Notes, the threads below them, and who was told of what. */
export function noteRoutes(app: Routes, { database, now }: { database: Database; now(): Date }): void {
  const read = { access: 'conversations:read' };
  const write = { access: 'conversations:write' };
  const tags = ['notes'];

  app.post(
    '/api/v1/conversations/:id/notes',
    {
      config: write,
      schema: {
        tags,
        summary: 'Add an internal note, or answer one',
        description:
          'Whom it names is told, and so is who takes part in its thread. Somebody who has left is named and not told: `told` says so.',
        params: ById,
        body: NoteInput,
        response: { 201: z.object({ id: Id }), ...failures },
      },
    },
    async (request, reply) => {
      const { fileIds, ...note } = request.body;
      const records = await findFiles(database.db, fileIds);
      if (records.length !== new Set(fileIds).size) throw new AppError('file_not_found');
      const files = records.map(({ id, filename, contentType, size }) => ({
        id,
        filename,
        contentType,
        size,
        inline: false,
      }));
      const conversationId = request.params.id;
      const id = await database.transaction(async (tx) => {
        const added = await addNote(tx, { ...note, conversationId, files, now: now() }, doerOf(request));
        await takeFiles(tx, fileIds, 'message', added.messageId);
        return added.messageId;
      });
      return reply.status(201).send({ id });
    },
  );

  app.get(
    '/api/v1/notes/:id/replies',
    {
      config: read,
      schema: {
        tags,
        summary: 'The thread below a note, oldest first',
        params: ById,
        response: { 200: z.object({ items: z.array(TimelineItem) }), ...failures },
      },
    },
    async (request) => ({ items: await readThread(database.db, request.params.id) }),
  );

  for (const [method, summary, resolved] of [
    ['put', 'What the note asks has been settled', true],
    ['delete', 'It has not been settled after all', false],
  ] as const)
    app[method](
      '/api/v1/notes/:id/resolution',
      {
        config: write,
        schema: { tags, summary, params: ById, response: { 204: NoContent, ...failures } },
      },
      async (request, reply) => {
        const { id } = request.params;
        await database.transaction((tx) => resolveThread(tx, id, resolved, doerOf(request), now()));
        return reply.status(204).send(null);
      },
    );

  app.get(
    '/api/v1/me/mentions',
    {
      config: read,
      schema: {
        tags,
        summary: 'What the caller was told of and has not seen, latest first',
        response: { 200: Mentions, ...failures },
      },
    },
    async (request) => ({ items: await listUnseen(database.db, agentIdOf(request), mostMentions) }),
  );

  app.post(
    '/api/v1/conversations/:id/mentions/seen',
    {
      config: read,
      schema: {
        tags,
        summary: 'The caller has looked at what they were told of',
        params: ById,
        body: MentionsSeenInput,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      const { threadId } = request.body;
      await database.transaction((tx) =>
        markMentionsSeen(tx, request.params.id, threadId, agentIdOf(request), now()),
      );
      return reply.status(204).send(null);
    },
  );
}
