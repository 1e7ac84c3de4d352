import type { VisitorConfig, VisitorIdentity, VisitorSession } from '@throughline/realtime';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../platform/errors/index.ts';
import { newVisitorId, signVisitorToken, verifyVisitorToken } from '../../contract/index.ts';
import { Identity } from './client-frame.ts';
import { MAX_FILE_BYTES, MAX_FILES, MAX_TEXT_LENGTH } from './descriptor.ts';
import {
  allowCrossOrigin,
  answerPreflight,
  type ChatChannel,
  channelFor,
  type DoorContext,
} from './door-context.ts';
import { readIdentity } from './identity.ts';
import { visitorHandle } from './parse.ts';

const Body = z.object({
  channel: z.string().min(1).max(100),
  token: z.string().max(2_000).optional(),
  visitor: z.string().max(300).optional(),
  identity: Identity.optional(),
});

/** `POST /widget/v1/sessions`: who the visitor is from here on, and what the widget needs to show itself. */
export function mountSessions(http: FastifyInstance, context: DoorContext): void {
  const url = '/widget/v1/sessions';
  const shared = { config: { access: 'public' }, schema: { hide: true }, onRequest: allowCrossOrigin };
  http.options(url, shared, answerPreflight);
  http.post(url, { ...shared, bodyLimit: 32 * 1024 }, async (request): Promise<VisitorSession> => {
    if (!context.limiters.sessionsPerAddress.take(request.ip)) throw new AppError('too_many_requests');
    const body = readBody(request.body);
    const channel = channelFor(context, body.channel, request);
    const visitor = await recogniseVisitor(context, channel, body);
    return {
      token: context.tokens.issue(visitor),
      visitor: signVisitorToken(context.sharedSecret, visitor),
      visitorId: visitor.visitorId,
      user: visitor.subject,
      fresh: visitor.fresh,
      config: configOf(channel),
      availability: await context.availability(channel.id),
    };
  });
}

function readBody(body: unknown): z.output<typeof Body> {
  const read = Body.safeParse(body);
  if (read.success) return read.data;
  const fields = read.error.issues.map((issue) => ({
    field: issue.path.join('.') || 'body',
    message: issue.message,
  }));
  throw new AppError('invalid_input', { fields });
}

/** Keeps the visitor of the earlier token, or of the site's forms, unless another user has proven to be there now. */
async function recogniseVisitor(
  { runtime, tokens, sharedSecret }: DoorContext,
  channel: ChatChannel,
  body: z.output<typeof Body>,
) {
  const claim = body.identity as VisitorIdentity | undefined;
  const known =
    claim && (await readIdentity(claim, channel.settings, { channelId: channel.id, now: runtime.now() }));
  const before = body.token === undefined ? null : tokens.read(body.token);
  const otherUser = Boolean(before?.subject && known?.subject && before.subject !== known.subject);
  const kept = before?.channelId === channel.id && !otherUser ? before : null;
  const onSite = otherUser ? null : verifyVisitorToken(sharedSecret, body.visitor);
  const visitorId = kept?.visitorId ?? onSite?.visitorId ?? newVisitorId();
  if (known && known.handles.length > 0)
    await runtime.live.identify(channel.id, visitorHandle(visitorId), known);
  return {
    visitorId,
    channelId: channel.id,
    subject: known?.subject ?? kept?.subject ?? null,
    fresh: kept === null,
  };
}

const configOf = ({ name, settings }: ChatChannel): VisitorConfig => ({
  name,
  accent: settings.accent,
  greeting: settings.greeting,
  maxTextLength: MAX_TEXT_LENGTH,
  maxFiles: MAX_FILES,
  maxFileBytes: MAX_FILE_BYTES,
  offerAfterMinutes: settings.offerAfterMinutes,
});
