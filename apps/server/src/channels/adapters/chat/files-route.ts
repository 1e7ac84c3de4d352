import type { VisitorFile } from '@throughline/realtime';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/index.ts';
import { MAX_FILE_BYTES } from './descriptor.ts';
import { allowCrossOrigin, answerPreflight, channelFor, type DoorContext } from './door-context.ts';
import { visitorHandle } from './parse.ts';
import type { Visitor } from './visitor-token.ts';

/**
 * `POST /widget/v1/files`: the bytes as `application/octet-stream`, the name percent-encoded in `x-filename`.
 * The answered `id` is a reference only this visitor can put on a message.
 */
export async function mountFiles(http: FastifyInstance, context: DoorContext): Promise<void> {
  const url = '/widget/v1/files';
  // A scope of its own, so that no other route begins to take raw bytes.
  await http.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    const shared = {
      config: { access: 'public' },
      schema: { hide: true },
      bodyLimit: Math.min(MAX_FILE_BYTES, context.runtime.config.maxMessageBytes),
      onRequest: allowCrossOrigin,
    };
    scope.options(url, shared, answerPreflight);
    // The visitor is known before the body is read: strangers cannot make the server take megabytes.
    const admit = async (request: FastifyRequest) => {
      const { visitorId } = visitorOf(context, request);
      if (!context.limiters.filesPerVisitor.take(visitorId)) throw new AppError('too_many_requests');
    };
    scope.post(
      url,
      { ...shared, onRequest: [allowCrossOrigin, admit] },
      async (request): Promise<VisitorFile> => {
        const { channelId, visitorId } = visitorOf(context, request);
        if (!Buffer.isBuffer(request.body) || request.body.length === 0)
          throw new AppError('invalid_input', { fields: [{ field: 'body', message: 'is empty' }] });
        const filename = safeName(request.headers['x-filename']);
        const { live } = context.runtime;
        const file = await live.storeFile(channelId, visitorHandle(visitorId), {
          filename,
          content: request.body,
        });
        return { ...file, id: context.tokens.issueFile(visitorId, file.id) };
      },
    );
  });
}

function visitorOf(context: DoorContext, request: FastifyRequest): Visitor {
  const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const visitor = context.tokens.read(token);
  if (!visitor)
    throw new AppError('unauthenticated', { detail: 'authorization: needs the token of a session' });
  channelFor(context, visitor.channelId, request);
  return visitor;
}

/** No path, no control characters, never empty, never endless. */
function safeName(header: string | string[] | undefined): string {
  let name = String(header ?? '');
  try {
    name = decodeURIComponent(name);
  } catch {
    // Not encoded: taken as it is.
  }
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^\.+/, '')
    .trim();
  return clean.slice(-150) || 'file';
}
