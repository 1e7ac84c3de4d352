/** A message's HTML as a page of its own that can run, submit and load nothing, shown by the desk in a sandbox. */
import { z } from 'zod';
import { findMessage, type MessageDetail } from '../conversations/index.ts';
import { hmacHex } from '../platform/crypto/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import type { Routes } from '../platform/http/index.ts';
import { type GuardedResponse, guardedGet } from '../platform/outgoing/index.ts';
import { Id, Problem } from './schemas/index.ts';

export interface FrameRouteDeps {
  database: Database;
  /** Signs the image addresses of a frame, so that the proxy fetches nothing else. */
  key: Uint8Array;
  allowPrivateTargets: boolean;
}

const maxImageBytes = 10 * 1024 * 1024;
const imageTypes = /^image\/(png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)$/i;

export function messageFrameRoutes(app: Routes, deps: FrameRouteDeps): void {
  const sign = (url: string) => hmacHex(deps.key, url).slice(0, 32);

  app.get(
    '/api/v1/messages/:id/frame',
    {
      config: { access: 'conversations:read' },
      schema: {
        tags: ['messages'],
        summary: 'The HTML of a message as a sandboxed page; remote images only when asked for',
        params: z.object({ id: Id }),
        querystring: z.object({ images: z.enum(['0', '1']).default('0') }),
        produces: ['text/html'],
        response: { 200: z.string(), '4xx': Problem },
      },
    },
    async (request, reply) => {
      const message = await findMessage(deps.database.db, request.params.id);
      if (message.html === null)
        throw new AppError('message_not_found', { detail: 'this message has no HTML' });
      const html = showImages(
        message,
        request.query.images === '1',
        (url) => `/api/v1/image-proxy?url=${encodeURIComponent(url)}&signature=${sign(url)}`,
      );
      return reply
        .header(
          'content-security-policy',
          "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
        )
        .header('cache-control', 'private, no-store')
        .type('text/html; charset=utf-8')
        .send(page(html));
    },
  );

  app.get(
    '/api/v1/image-proxy',
    {
      config: { access: 'conversations:read', rateLimit: { max: 300, timeWindow: '1 minute' } },
      schema: { hide: true, querystring: z.object({ url: z.string().max(4000), signature: z.string() }) },
    },
    async (request, reply) => {
      const { url, signature } = request.query;
      if (signature !== sign(url)) throw new AppError('wrong_signature');
      const image = await guardedGet(url, {
        maxBytes: maxImageBytes,
        timeout: 10_000,
        allowPrivate: deps.allowPrivateTargets,
      }).catch((cause: unknown): GuardedResponse => {
        throw new AppError('not_found', { detail: 'the image cannot be fetched', cause });
      });
      const type = (image.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
      if (image.status !== 200 || !imageTypes.test(type))
        throw new AppError('not_found', { detail: 'there is no image at this address' });
      return reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=86400')
        .type(type)
        .send(image.body);
    },
  );
}

/** Inline images point to their files; remote ones to the proxy, or to nothing. */
function showImages(message: MessageDetail, remote: boolean, proxied: (url: string) => string): string {
  const files = new Map(
    message.files.flatMap((file) => (file.contentId ? [[file.contentId, file] as const] : [])),
  );
  return (message.html ?? '').replace(
    /(<img\b[^>]*?\ssrc=")([^"]*)(")/gi,
    (_all, before: string, source: string, after: string) => {
      const url = source.replaceAll('&amp;', '&');
      const file = /^cid:/i.test(url)
        ? files.get(decodeURIComponent(url.slice(4)).replace(/^<|>$/g, ''))
        : undefined;
      if (file) return `${before}/api/v1/files/${file.id}/${encodeURIComponent(file.filename)}${after}`;
      if (/^data:image\//i.test(url)) return `${before}${source}${after}`;
      if (remote && /^https?:/i.test(url)) return `${before}${proxied(url).replaceAll('&', '&amp;')}${after}`;
      return `${before}${after}`;
    },
  );
}

const page = (html: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><style>html{background:#fff;color:#18181b}body{margin:0;display:flow-root;font:14px/1.5 Inter,system-ui,sans-serif;overflow-wrap:anywhere}img{max-width:100%;height:auto}img[src=""]{display:none}table{max-width:100%}blockquote{margin:0 0 0 8px;padding-left:8px;border-left:2px solid #e6e6e8}</style><body>${html}`;
