import { z } from 'zod';
import {
  findIdByNumber,
  merge,
  readRows,
  relate,
  relatedIds,
  split,
  undoMerge,
  undoSplit,
  unrelate,
} from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { headSequence } from '../platform/events/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import {
  ConversationRow,
  Id,
  Merge,
  MergeInput,
  Problem,
  RelatedConversations,
  Split,
  SplitInput,
} from './schemas/index.ts';

export interface MergingRouteDeps {
  database: Database;
  now(): Date;
}

/** Conversations that are made one, parted or related, and the way back. */
export function mergingRoutes(app: Routes, deps: MergingRouteDeps): void {
  const { database } = deps;
  const read = { access: 'conversations:read' };
  const write = { access: 'conversations:write' };
  const tags = ['conversations'];
  const params = z.object({ id: Id });
  const change = z.object({ id: Id, changeId: Id });
  const pair = z.object({ id: Id, otherId: Id });
  const done = { 204: z.null(), '4xx': Problem };

  app.post(
    '/api/v1/conversations/:id/merges',
    {
      config: write,
      schema: {
        tags,
        summary: 'Take another conversation in',
        description:
          'Its messages keep ids, times and channels, and whatever is addressed to it goes here. The same again changes nothing.',
        params,
        body: MergeInput,
        response: { 201: Merge, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const { conversationId, twoCustomers } = request.body;
      const from = { id: conversationId, meant: twoCustomers };
      const changeId = await database.transaction((tx) =>
        merge(tx, request.params.id, from, doerOf(request), deps.now()),
      );
      return reply.status(201).send({ changeId });
    },
  );
  app.delete(
    '/api/v1/conversations/:id/merges/:changeId',
    {
      config: write,
      schema: { tags, summary: 'Part two merged conversations again', params: change, response: done },
    },
    async (request, reply) => {
      const { id, changeId } = request.params;
      await database.transaction((tx) => undoMerge(tx, id, changeId, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/conversations/:id/splits',
    {
      config: write,
      schema: {
        tags,
        summary: 'Begin a conversation with some of the messages',
        params,
        body: SplitInput,
        response: { 201: Split, '4xx': Problem },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(
          await database.transaction((tx) =>
            split(tx, request.params.id, request.body, doerOf(request), deps.now()),
          ),
        ),
  );
  app.delete(
    '/api/v1/conversations/:id/splits/:changeId',
    {
      config: write,
      schema: { tags, summary: 'Put back what was split off', params: change, response: done },
    },
    async (request, reply) => {
      const { id, changeId } = request.params;
      await database.transaction((tx) => undoSplit(tx, id, changeId, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/conversations/:id/related',
    {
      config: read,
      schema: {
        tags,
        summary: 'Conversations somebody said are related',
        params,
        response: { 200: RelatedConversations, '4xx': Problem },
      },
    },
    async (request) => {
      const ids = await relatedIds(database.db, request.params.id);
      return { items: await rowsOf(ids) };
    },
  );
  app.put(
    '/api/v1/conversations/:id/related/:otherId',
    {
      config: write,
      schema: { tags, summary: 'Say that two conversations are related', params: pair, response: done },
    },
    async (request, reply) => {
      const { id, otherId } = request.params;
      await database.transaction((tx) => relate(tx, id, otherId, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );
  app.delete(
    '/api/v1/conversations/:id/related/:otherId',
    {
      config: write,
      schema: { tags, summary: 'Take the relation back', params: pair, response: done },
    },
    async (request, reply) => {
      const { id, otherId } = request.params;
      await database.transaction((tx) => unrelate(tx, id, otherId, doerOf(request), deps.now()));
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/conversations/by-number/:number',
    {
      config: read,
      schema: {
        tags,
        summary: 'A conversation by its short number',
        params: z.object({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
        response: { 200: ConversationRow, '4xx': Problem },
      },
    },
    async (request) => {
      const [row] = await rowsOf([await findIdByNumber(database.db, request.params.number)]);
      if (!row) throw new AppError('conversation_not_found');
      return row;
    },
  );

  async function rowsOf(ids: string[]) {
    // The head first: what is read after it is at least that new.
    const seq = await headSequence(database.db);
    const rows = await readRows(database.db, ids, seq);
    return ids.flatMap((id) => rows.get(id) ?? []);
  }
}
