import { sentence } from '../../../platform/errors/index.ts';
import type { FrontDoor, FrontDoorRuntime } from '../../contract/index.ts';
import { doorContext } from './door-context.ts';
import { mountFiles } from './files-route.ts';
import { type ChatLimits, DEFAULT_LIMITS } from './rate-limit.ts';
import { mountSessions } from './sessions-route.ts';
import type { ChatSettings } from './settings.ts';
import { mountSocket } from './socket-route.ts';
import { SocketSet } from './socket-set.ts';

const HEARTBEAT_MS = 30_000;

/**
 * Opens the widget's door on `runtime.http`, which must have @fastify/websocket registered.
 * @param limits for tests; the defaults suit a public site
 */
export async function openChatDoor(
  runtime: FrontDoorRuntime<ChatSettings>,
  limits: ChatLimits = DEFAULT_LIMITS,
): Promise<FrontDoor> {
  const context = doorContext(runtime, limits);
  const sockets = new SocketSet();
  let since = runtime.now().toISOString();

  const refresh = async () => {
    const channels = await runtime.channels();
    context.channels.clear();
    for (const channel of channels) context.channels.set(channel.id, channel);
    sockets.closeOthers(context.channels);
    since = runtime.now().toISOString();
  };

  await refresh();
  mountSessions(runtime.http, context);
  mountSocket(runtime.http, context, sockets);
  await mountFiles(runtime.http, context);
  const heartbeat = setInterval(() => {
    sockets.heartbeat();
    for (const limiter of Object.values(context.limiters)) limiter.sweep();
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    refresh,
    health: () =>
      [...context.channels.keys()].map((channelId) => ({
        channelId,
        ok: true,
        message: sentence('visitors_connected', { count: sockets.count(channelId) }),
        since,
      })),
    close: async () => {
      clearInterval(heartbeat);
      sockets.closeAll();
    },
  };
}
