import { z } from 'zod';
import {
  type Adapters,
  attachedFiles,
  type ChannelDirectory,
  checkRecipients,
  checkReply,
  type ForwardLanguage,
  quote,
  safeHtml,
  withQuoted,
} from '../channels/index.ts';
import { forward, survivorOf } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { copyFiles, findFiles, takeFiles } from '../platform/files/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { doerOf } from './actor.ts';
import { failures } from './responses.ts';
import { ById, ForwardInput, Id } from './schemas/index.ts';

export interface ForwardRouteDeps {
  database: Database;
  adapters: Adapters;
  directory: ChannelDirectory;
  /** In whose words, and on whose clock, the headers of what is passed on are written. */
  readerOf(agentId: string | null): Promise<{ language: ForwardLanguage; timeZone: string }>;
  now(): Date;
}

/** Passing something of a conversation on to somebody outside. */
export function forwardRoutes(app: Routes, deps: ForwardRouteDeps): void {
  const { database } = deps;

  app.post(
    '/api/v1/conversations/:id/forwards',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags: ['messages'],
        summary: 'Forward to somebody outside, or go on talking with them',
        description:
          'The agent’s words above, what is passed on below with its headers. Answers come back as side messages: they never join what is said with the customer.',
        params: ById,
        body: ForwardInput,
        response: { 201: z.object({ id: Id }), ...failures },
      },
    },
    async (request, reply) => {
      const input = request.body;
      const doer = doerOf(request);
      const conversationId = (await survivorOf(database.db, request.params.id)) ?? request.params.id;
      const channel = deps.directory.get(input.channelId);
      const adapter = deps.adapters.of(channel.type);
      if (!adapter.capabilities.writesFirst) throw new AppError('channel_cannot_send');
      const quoted = await quote(database.db, conversationId, input.messageIds, await deps.readerOf(doer.id));
      const known = new Set(quoted.files.map((file) => file.id));
      const strange = input.attachmentIds.findIndex((id) => !known.has(id));
      if (strange !== -1) throw invalid(`attachmentIds.${strange}`, 'is no file of what is passed on');
      const passedOn = quoted.files.filter((file) => file.shown || input.attachmentIds.includes(file.id));
      const uploads = await findFiles(database.db, input.fileIds);
      if (uploads.length !== new Set(input.fileIds).size) throw new AppError('file_not_found');
      checkRecipients(
        input,
        deps.directory.all().flatMap((each) => each.addresses),
      );
      const whole = withQuoted(
        { text: input.text, html: input.html === null ? null : safeHtml(input.html) },
        quoted,
      );
      checkReply(adapter, channel, { ...input, text: whole.text, files: [...uploads, ...passedOn] });
      const id = await database.transaction(async (tx) => {
        const copies = await copyFiles(
          tx,
          passedOn.map((file) => file.id),
        );
        const files = [
          ...attachedFiles(uploads, adapter.capabilities.html ? whole.html : null),
          ...copies.map(({ id, filename, contentType, size }, index) => ({
            id,
            filename,
            contentType,
            size,
            inline: passedOn[index]?.inline ?? false,
            contentId: passedOn[index]?.contentId ?? null,
          })),
        ];
        const { messageId } = await forward(
          tx,
          {
            conversationId,
            clientId: input.clientId,
            sideId: input.sideId,
            channelId: channel.id,
            channelType: channel.type,
            to: input.to.map(plain),
            cc: input.cc.map(plain),
            bcc: input.bcc.map(plain),
            subject: input.subject,
            text: input.text.trim(),
            fullText: whole.text,
            html: whole.html,
            files,
            now: deps.now(),
          },
          doer,
        );
        await takeFiles(
          tx,
          files.map((file) => file.id),
          'message',
          messageId,
        );
        return messageId;
      });
      return reply.status(201).send({ id });
    },
  );
}

const plain = ({ type, value, name }: { type: string; value: string; name?: string | undefined }) => ({
  type,
  value: value.trim(),
  ...(name === undefined ? {} : { name }),
});
