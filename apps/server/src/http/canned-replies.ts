import { z } from 'zod';
import { type ChannelDirectory, checkRecipients, safeHtml } from '../channels/index.ts';
import type { Database, Reader } from '../platform/db/index.ts';
import { type FileRecord, findFiles } from '../platform/files/index.ts';
import type { Routes } from '../platform/http/index.ts';
import {
  type CannedReply,
  changeReply,
  createReply,
  deleteReply,
  listReplies,
  useReply,
  variables,
} from '../replies/index.ts';
import { actorOf } from './actor.ts';
import { failures, NoContent } from './responses.ts';
import {
  ById,
  CannedReplies,
  CannedReplyInput,
  CannedReplyPatch,
  CannedReply as CannedReplySchema,
  FileRef,
} from './schemas/index.ts';

export interface CannedReplyRouteDeps {
  database: Database;
  /** Throws `team_not_found`. */
  requireTeam(id: string): Promise<void>;
  directory: ChannelDirectory;
  now(): Date;
}

export function cannedReplyRoutes(app: Routes, deps: CannedReplyRouteDeps): void {
  const { database } = deps;
  const read = { access: 'conversations:read' };
  const manage = { access: 'replies:manage' };
  const tags = ['messages'];
  const checkCopies = ({ cc = [], bcc = [] }: Pick<z.infer<typeof CannedReplyPatch>, 'cc' | 'bcc'>) =>
    checkRecipients(
      { to: [], cc, bcc },
      deps.directory.all().flatMap((each) => each.addresses),
    );

  app.get(
    '/api/v1/canned-replies',
    {
      config: read,
      schema: { tags, summary: 'Canned replies', response: { 200: CannedReplies, ...failures } },
    },
    async () => ({
      items: await Promise.all((await listReplies(database.db)).map((each) => present(database.db, each))),
      variables: [...variables],
    }),
  );

  app.post(
    '/api/v1/canned-replies',
    {
      config: { ...manage, audit: 'canned_reply.created' },
      schema: {
        tags,
        summary: 'Add a canned reply',
        body: CannedReplyInput,
        response: { 201: CannedReplySchema, ...failures },
      },
    },
    async (request, reply) => {
      if (request.body.teamId !== null) await deps.requireTeam(request.body.teamId);
      checkCopies(request.body);
      const made = await createReply(database, withTexts(request.body), actorOf(request));
      return reply.status(201).send(await present(database.db, made));
    },
  );

  app.patch(
    '/api/v1/canned-replies/:id',
    {
      config: { ...manage, audit: 'canned_reply.changed' },
      schema: {
        tags,
        summary: 'Change a canned reply',
        params: ById,
        body: CannedReplyPatch,
        response: { 200: CannedReplySchema, ...failures },
      },
    },
    async (request) => {
      if (request.body.teamId) await deps.requireTeam(request.body.teamId);
      checkCopies(request.body);
      const { html } = request.body;
      const sent = html === undefined ? request.body : { ...request.body, html: safely(html) };
      const given = Object.entries(sent).filter(([, value]) => value !== undefined);
      const change = Object.fromEntries(given) as Parameters<typeof changeReply>[2];
      return present(database.db, await changeReply(database, request.params.id, change, actorOf(request)));
    },
  );

  app.delete(
    '/api/v1/canned-replies/:id',
    {
      config: { ...manage, audit: 'canned_reply.deleted' },
      schema: {
        tags,
        summary: 'Delete a canned reply; messages keep their words',
        params: ById,
        response: { 204: NoContent, ...failures },
      },
    },
    async (request, reply) => {
      await deleteReply(database, request.params.id, actorOf(request));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/canned-replies/:id/use',
    {
      config: { access: 'conversations:write' },
      schema: {
        tags,
        summary: 'Count a use and get copies of its files for a message',
        params: ById,
        response: { 200: z.object({ files: z.array(FileRef) }), ...failures },
      },
    },
    async (request) => ({
      files: (await useReply(database, request.params.id, deps.now())).map(fileOf),
    }),
  );
}

type Input = z.infer<typeof CannedReplyInput>;

const withTexts = (input: Input) => ({
  ...input,
  texts: known(input.texts),
  html: safely(input.html),
  subjects: known(input.subjects),
});

/** What is too long to be made safe is kept as plain text only. */
const safely = (html: Input['html']) =>
  Object.fromEntries(Object.entries(known(html)).map(([language, each]) => [language, safeHtml(each) ?? '']));

const known = (texts: Input['texts']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])),
  );

async function present(db: Reader, { fileIds, lastUsedAt, ...rest }: CannedReply) {
  const files = (await findFiles(db, fileIds)).map(fileOf);
  return { ...rest, files, lastUsedAt: lastUsedAt?.toISOString() ?? null };
}

const fileOf = ({ id, filename, contentType, size }: FileRecord) => ({
  id,
  filename,
  contentType,
  size,
  url: `/api/v1/files/${id}/${encodeURIComponent(filename)}`,
  inline: false,
});
