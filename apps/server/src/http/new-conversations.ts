import { z } from 'zod';
import {
  type Adapters,
  attachedFiles,
  type ChannelDirectory,
  checkRecipients,
  checkReply,
  safeHtml,
} from '../channels/index.ts';
import { begin } from '../conversations/index.ts';
import { recognise } from '../customers/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { findFiles, takeFiles } from '../platform/files/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { requireContact } from '../profiles/index.ts';
import { doerOf } from './actor.ts';
import { failures } from './responses.ts';
import { ConversationInput, Id } from './schemas/index.ts';

export interface NewConversationDeps {
  database: Database;
  adapters: Adapters;
  directory: ChannelDirectory;
  now(): Date;
}

/** Writing to a customer who has not written. */
export function newConversationRoutes(app: Routes, deps: NewConversationDeps): void {
  const { database } = deps;

  app.post(
    '/api/v1/conversations',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags: ['conversations'],
        summary: 'Begin a conversation by writing to a customer',
        description:
          'It belongs to the customer who has the first address; somebody new becomes one. The same `clientId` again begins nothing. Refused where the customer’s wishes, consents or quiet hours do not allow it.',
        body: ConversationInput,
        response: { 201: z.object({ id: Id, messageId: Id }), ...failures },
      },
    },
    async (request, reply) => {
      const { fileIds, purpose, ...input } = request.body;
      const channel = deps.directory.get(input.channelId);
      const adapter = deps.adapters.of(channel.type);
      if (!adapter.capabilities.writesFirst) throw new AppError('channel_cannot_send');
      const records = await findFiles(database.db, fileIds);
      if (records.length !== new Set(fileIds).size) throw new AppError('file_not_found');
      checkRecipients(
        input,
        deps.directory.all().flatMap((each) => each.addresses),
      );
      checkReply(adapter, channel, { ...input, files: records });
      const html = input.html === null ? null : safeHtml(input.html);
      const write = () =>
        database.transaction(async (tx) => {
          const [first] = input.to;
          const { customerId } = await recognise(tx, {
            from: first as NonNullable<typeof first>,
            also: [],
            language: null,
            source: channel.type,
          });
          const contacting = { customerId, purpose, channelType: channel.type, now: deps.now() };
          await requireContact(tx, contacting);
          const begun = await begin(
            tx,
            {
              ...input,
              customerId,
              teamId: channel.teamId,
              channelType: channel.type,
              to: input.to.map(plain),
              cc: input.cc.map(plain),
              bcc: input.bcc.map(plain),
              html,
              files: attachedFiles(records, adapter.capabilities.html ? html : null),
              now: deps.now(),
            },
            doerOf(request),
          );
          await takeFiles(tx, fileIds, 'message', begun.messageId);
          return begun;
        });
      const begun = await write().catch((error: { code?: string }) => {
        // The same request twice at the same moment: by now the other one has begun it.
        if (error.code === '23505') return write();
        throw error;
      });
      return reply.status(201).send({ id: begun.conversationId, messageId: begun.messageId });
    },
  );
}

const plain = ({ type, value, name }: { type: string; value: string; name?: string | undefined }) => ({
  type,
  value: value.trim(),
  ...(name === undefined ? {} : { name }),
});
