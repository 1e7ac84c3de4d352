import { z } from 'zod';
import { auditView } from '../platform/audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import {
  type FileLinks,
  type FileRecord,
  type FileStore,
  findFile,
  saveFile,
} from '../platform/files/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { Bytes, FileRef, Id, Problem } from './schemas/index.ts';

export interface FileRouteDeps {
  database: Database;
  files: FileStore;
  links: FileLinks;
}

/** Types a browser may show in place; everything else is only offered for download. */
const shownInline = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

const guarded: ReadonlySet<FileRecord['ownerType']> = new Set(['privacy_export', 'customer_import']);

export function fileRoutes(app: Routes, deps: FileRouteDeps): void {
  const tags = ['files'];
  const params = z.object({ id: Id, name: z.string() });

  app.post(
    '/api/v1/files',
    {
      config: { access: 'files:write' },
      schema: {
        tags,
        summary: 'Upload one file (multipart field `file`)',
        consumes: ['multipart/form-data'],
        response: { 201: FileRef, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const part = await request.file();
      if (!part) throw new AppError('invalid_input', { fields: [{ field: 'file', message: 'is missing' }] });
      const content = await part.toBuffer();
      const saved = await saveFile(deps.database.db, deps.files, {
        filename: part.filename,
        contentType: part.mimetype,
        content,
        ownerType: 'upload',
        ownerId: null,
      });
      const url = `/api/v1/files/${saved.id}/${encodeURIComponent(saved.filename)}`;
      return reply.status(201).send({
        id: saved.id,
        filename: saved.filename,
        contentType: saved.contentType,
        size: saved.size,
        url,
        inline: false,
      });
    },
  );

  app.get(
    '/api/v1/files/:id/:name',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags,
        summary: 'Download',
        params,
        produces: ['application/octet-stream'],
        response: { 200: Bytes, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const file = await findFile(deps.database.db, request.params.id);
      // Copies of a person's data and tables of customers are handed out by their own routes, to whom may have them.
      if (guarded.has(file.ownerType)) throw new AppError('file_not_found');
      auditView('file.opened', { id: file.id, name: file.filename });
      return sendFile(reply, file, deps.files);
    },
  );

  app.get(
    '/files/:id/:expires/:signature/:name',
    {
      config: { access: 'public' },
      schema: { hide: true, params: params.extend({ expires: z.string(), signature: z.string() }) },
    },
    async (request, reply) => {
      const { id, expires, signature } = request.params;
      if (!deps.links.verify(id, expires, signature)) throw new AppError('file_not_found');
      return sendFile(reply, await findFile(deps.database.db, id), deps.files);
    },
  );
}

interface FileReply {
  header(name: string, value: string): FileReply;
  type(value: string): FileReply;
  send(payload: unknown): unknown;
}

async function sendFile(reply: unknown, file: FileRecord, files: FileStore): Promise<unknown> {
  const inline = shownInline.has(file.contentType);
  const content = await files.get(file.sha256).catch((cause: unknown) => {
    throw new AppError('file_not_found', { cause });
  });
  return (reply as FileReply)
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    )
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=86400')
    .header('cross-origin-resource-policy', 'cross-origin')
    .type(inline ? file.contentType : 'application/octet-stream')
    .send(Buffer.from(content));
}
