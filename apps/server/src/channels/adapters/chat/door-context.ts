import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/index.ts';
import {
  type Availability,
  type ConfiguredChannel,
  type FrontDoorRuntime,
  visitorTokenPurpose,
} from '../../contract/index.ts';
import { originAllowed } from './origin.ts';
import { type ChatLimits, RateLimiter } from './rate-limit.ts';
import type { ChatSettings } from './settings.ts';
import { type VisitorTokens, visitorTokens } from './visitor-token.ts';

export type ChatChannel = ConfiguredChannel<ChatSettings>;

/** What the three routes share. */
export interface DoorContext {
  runtime: FrontDoorRuntime<ChatSettings>;
  tokens: VisitorTokens;
  /** Signs who a visitor is to every door of this server. */
  sharedSecret: Uint8Array;
  limiters: Record<keyof ChatLimits, RateLimiter>;
  channels: Map<string, ChatChannel>;
  /** At most a few seconds old: a flood of visitors asks the database once. */
  availability(channelId: string): Promise<Availability>;
}

const AVAILABILITY_AGE_MS = 3_000;

export function doorContext(runtime: FrontDoorRuntime<ChatSettings>, limits: ChatLimits): DoorContext {
  const now = () => runtime.now();
  const known = new Map<string, { at: number; value: Promise<Availability> }>();
  return {
    runtime,
    tokens: visitorTokens(runtime.secret('visitor'), now),
    sharedSecret: runtime.secret(visitorTokenPurpose),
    limiters: {
      sessionsPerAddress: new RateLimiter(limits.sessionsPerAddress, now),
      messagesPerVisitor: new RateLimiter(limits.messagesPerVisitor, now),
      messagesPerAddress: new RateLimiter(limits.messagesPerAddress, now),
      filesPerVisitor: new RateLimiter(limits.filesPerVisitor, now),
      framesPerSocket: new RateLimiter(limits.framesPerSocket, now),
    },
    channels: new Map(),
    availability(channelId) {
      const at = now().getTime();
      const kept = known.get(channelId);
      if (kept && at - kept.at < AVAILABILITY_AGE_MS) return kept.value;
      const value = runtime.live.availability(channelId);
      known.set(channelId, { at, value });
      // A failure is for those who wait now; the next one asks again.
      value.catch(() => known.delete(channelId));
      return value;
    },
  };
}

/**
 * The channel a page may use.
 * @throws AppError `channel_not_found`, `wrong_origin`
 */
export function channelFor(context: DoorContext, channelId: string, request: FastifyRequest): ChatChannel {
  const channel = context.channels.get(channelId);
  if (!channel) {
    const message = 'is not a chat channel that is switched on here';
    throw new AppError('channel_not_found', { detail: message, fields: [{ field: 'channel', message }] });
  }
  const { origin } = request.headers;
  if (!originAllowed(origin, channel.settings.allowedOrigins, context.runtime.config.publicUrl))
    throw new AppError('wrong_origin', { detail: `${origin} is not among the web sites of this channel` });
  return channel;
}

/** Pages of any origin may read the answer; whether they get one is decided by `channelFor`. */
export async function allowCrossOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  void reply.header('vary', 'origin').header('cross-origin-resource-policy', 'cross-origin');
  if (request.headers.origin) void reply.header('access-control-allow-origin', request.headers.origin);
}

export function answerPreflight(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-methods', 'POST')
    .header('access-control-allow-headers', 'authorization, content-type, x-filename')
    .header('access-control-max-age', '86400')
    .status(204)
    .send();
}
