import '@fastify/websocket';
import { CLOSE_UNAUTHORISED, tokenOfProtocols } from '@throughline/realtime';
import type { FastifyInstance } from 'fastify';
import { AppError } from '../../../platform/errors/index.ts';
import { readClientFrame } from './client-frame.ts';
import { channelFor, type DoorContext } from './door-context.ts';
import { type SocketSet, sendOrCut } from './socket-set.ts';
import { VisitorConnection } from './visitor-connection.ts';

/** RFC 6455: the client breaks the rules and goes on. */
const CLOSE_POLICY = 1008;
const MAX_EXCESS_FRAMES = 500;

/** `GET /widget/v1/socket`, with the session's token among the subprotocols. */
export function mountSocket(http: FastifyInstance, context: DoorContext, sockets: SocketSet): void {
  const route = { websocket: true, config: { access: 'public' }, schema: { hide: true } } as const;
  http.get('/widget/v1/socket', route, (socket, request) => {
    const visitor = context.tokens.read(tokenOfProtocols(request.headers['sec-websocket-protocol']) ?? '');
    if (!visitor) return socket.close(CLOSE_UNAUTHORISED, 'token not valid');
    try {
      channelFor(context, visitor.channelId, request);
    } catch (error) {
      return socket.close(CLOSE_UNAUTHORISED, error instanceof AppError ? error.code : 'refused');
    }
    sockets.add(socket, visitor.channelId);
    const connection = new VisitorConnection({
      context,
      visitor,
      address: request.ip,
      send: (frame) => {
        if (!sendOrCut(socket, frame)) connection.close();
      },
      // The callback of a ping comes when everything before it has gone out, or the socket has closed.
      flushed: () => new Promise((resolve) => socket.ping('', false, () => resolve())),
      end: (code) => socket.close(code),
    });
    let excess = 0;
    socket.on('message', (data: Buffer, binary) => {
      const read = readClientFrame(data, binary);
      if (!context.limiters.framesPerSocket.take(connection.id)) {
        if (++excess > MAX_EXCESS_FRAMES) socket.close(CLOSE_POLICY, 'too many frames');
        else if ('frame' in read) connection.refuse(read.frame);
      } else if ('frame' in read) connection.receive(read.frame);
      else sendOrCut(socket, { type: 'reject', ...read.bad, retryable: false });
    });
    socket.on('close', () => connection.close());
    socket.on('error', (error) => {
      context.runtime.log.warn({ channelId: visitor.channelId, err: error }, 'widget socket failed');
    });
  });
}
