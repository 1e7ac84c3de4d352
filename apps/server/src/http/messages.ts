import { z } from 'zod';
import {
  type Adapters,
  attachedFiles,
  type ChannelDirectory,
  checkRecipients,
  checkReply,
  safeHtml,
} from '../channels/index.ts';
import { findMessage, holdReply, reply as replyTo, retryDelivery } from '../conversations/index.ts';
import { auditView } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { type FileStore, findFile, findFiles, takeFiles } from '../platform/files/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import type { DraftChanged } from './own-draft.ts';
import { Bytes, Id, Instant, Problem, ReplyInput } from './schemas/index.ts';

export interface MessageRouteDeps {
  database: Database;
  files: FileStore;
  adapters: Adapters;
  directory: ChannelDirectory;
  now(): Date;
  draftChanged: DraftChanged;
}

export function messageRoutes(app: Routes, deps: MessageRouteDeps): void {
  const { database } = deps;
  const tags = ['messages'];
  const params = z.object({ id: Id });

  app.post(
    '/api/v1/conversations/:id/messages',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags,
        summary: 'Reply on a channel',
        description:
          'The same `clientId` again sends nothing new. With `holdSeconds` or `sendAt` the answer is a held reply.',
        params,
        body: ReplyInput,
        response: {
          201: z.object({ id: Id, heldUntil: Instant.nullable().describe('null when it goes now') }),
          '4xx': Problem,
        },
      },
    },
    async (request, reply) => {
      const input = request.body;
      const channel = deps.directory.get(input.channelId);
      const records = await findFiles(database.db, input.fileIds);
      if (records.length !== new Set(input.fileIds).size) throw new AppError('file_not_found');
      checkRecipients(input);
      const adapter = deps.adapters.of(channel.type);
      checkReply(adapter, channel, { ...input, files: records });
      const html = input.html === null ? null : safeHtml(input.html);
      const files = attachedFiles(records, adapter.capabilities.html ? html : null);
      const now = deps.now();
      const heldUntil = momentOf(input, now);
      const result = await database.transaction(async (tx) => {
        const content = {
          conversationId: request.params.id,
          clientId: input.clientId,
          channelId: channel.id,
          channelType: channel.type,
          to: input.to.map(plain),
          cc: input.cc.map(plain),
          bcc: input.bcc.map(plain),
          subject: input.subject,
          text: input.text,
          html,
          files,
          now,
          ...(input.draftRevision === undefined ? {} : { draftRevision: input.draftRevision }),
        };
        const id =
          heldUntil === null
            ? (await replyTo(tx, content, doerOf(request))).messageId
            : (await holdReply(tx, content, heldUntil, doerOf(request))).id;
        await takeFiles(tx, input.fileIds, 'message', id);
        return { id };
      });
      if (request.caller?.kind === 'agent')
        deps.draftChanged(request.params.id, request.caller.id, input.draftRevision ?? null);
      return reply.status(201).send({ id: result.id, heldUntil: heldUntil?.toISOString() ?? null });
    },
  );

  app.get(
    '/api/v1/messages/:id/body',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'The whole text, and HTML made safe',
        params,
        response: { 200: z.object({ fullText: z.string(), html: z.string().nullable() }), '4xx': Problem },
      },
    },
    async (request) => {
      const message = await findMessage(database.db, request.params.id);
      return { fullText: message.fullText ?? message.item.text, html: message.html };
    },
  );

  app.get(
    '/api/v1/messages/:id/original',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'The message exactly as it came',
        params,
        produces: ['application/octet-stream'],
        response: { 200: Bytes, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const message = await findMessage(database.db, request.params.id);
      if (message.originalFileId === null) throw new AppError('file_not_found');
      const file = await findFile(database.db, message.originalFileId);
      auditView('message.original_opened', { id: request.params.id, name: file.filename });
      return reply
        .header('content-disposition', `attachment; filename="message-${request.params.id}.eml"`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .type('application/octet-stream')
        .send(await deps.files.get(file.sha256));
    },
  );

  app.post(
    '/api/v1/messages/:id/retry',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags,
        summary: 'Send a failed message again',
        params,
        response: { 204: z.null(), '4xx': Problem },
      },
    },
    async (request, reply) => {
      await database.transaction((tx) => retryDelivery(tx, request.params.id, doerOf(request)));
      return reply.status(204).send(null);
    },
  );
}

/** When it goes; null for at once. */
function momentOf({ holdSeconds, sendAt }: { holdSeconds: number; sendAt: string | null }, now: Date) {
  if (sendAt !== null) return new Date(sendAt);
  return holdSeconds === 0 ? null : new Date(now.getTime() + holdSeconds * 1000);
}

const plain = ({ type, value, name }: { type: string; value: string; name?: string | undefined }) => ({
  type,
  value,
  ...(name === undefined ? {} : { name }),
});
