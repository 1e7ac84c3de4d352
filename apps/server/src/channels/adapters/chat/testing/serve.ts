/** The chat's door on a loopback port with the memory runtime behind it. */
import websocket from '@fastify/websocket';
import { type FastifyInstance, fastify } from 'fastify';
import { AppError, errorRegistry } from '../../../../platform/errors/index.ts';
import { openChatDoor } from '../door.ts';
import type { ChatLimits } from '../rate-limit.ts';
import { MemoryRuntime } from './memory-runtime.ts';

export interface ServedChat {
  url: string;
  runtime: MemoryRuntime;
  refresh(): Promise<void>;
  /** Cuts every socket without a word. */
  cut(): void;
  close(): Promise<void>;
}

export async function serveChat(
  options: {
    settings?: Record<string, unknown>;
    limits?: ChatLimits;
    port?: number;
    prepare?(http: FastifyInstance): void;
  } = {},
): Promise<ServedChat> {
  const http = fastify({ forceCloseConnections: true });
  await http.register(websocket, { options: { perMessageDeflate: false, maxPayload: 256 * 1024 } });
  http.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const code = error instanceof AppError ? error.code : error.statusCode === 413 ? 'too_large' : 'internal';
    const fields = error instanceof AppError ? error.fields : [];
    return reply.status(errorRegistry[code].status).send({ ...errorRegistry[code], code, fields });
  });
  const runtime = new MemoryRuntime(http, options.settings);
  const door = await openChatDoor(runtime, options.limits);
  options.prepare?.(http);
  const url = await http.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    runtime,
    refresh: () => door.refresh(),
    cut: () => {
      for (const socket of http.websocketServer.clients) socket.terminate();
    },
    close: async () => {
      await door.close();
      await http.close();
    },
  };
}
