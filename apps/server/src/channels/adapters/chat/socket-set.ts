import { CLOSE_SLOW_CONSUMER, CLOSE_UNAUTHORISED } from '@throughline/realtime';
import type { WebSocket } from 'ws';

/** RFC 6455: the endpoint is going away; the client comes back. */
const CLOSE_GOING_AWAY = 1001;
/** What one client may leave unread before it is cut. */
const MAX_UNREAD_BYTES = 1024 * 1024;
const CLOSE_GRACE_MS = 5_000;

/** Every open socket of the door; one timer looks after all of them. */
export class SocketSet {
  readonly #sockets = new Map<WebSocket, { channelId: string; alive: boolean }>();

  add(socket: WebSocket, channelId: string): void {
    const entry = { channelId, alive: true };
    this.#sockets.set(socket, entry);
    socket.on('pong', () => {
      entry.alive = true;
    });
    socket.on('close', () => this.#sockets.delete(socket));
  }

  count(channelId: string): number {
    let count = 0;
    for (const entry of this.#sockets.values()) if (entry.channelId === channelId) count++;
    return count;
  }

  /** Ends sockets that answered nothing since the last beat, and asks the others. */
  heartbeat(): void {
    for (const [socket, entry] of this.#sockets) {
      if (!entry.alive) socket.terminate();
      else {
        entry.alive = false;
        socket.ping();
      }
    }
  }

  closeOthers(channels: ReadonlyMap<string, unknown>): void {
    for (const [socket, { channelId }] of this.#sockets)
      if (!channels.has(channelId)) socket.close(CLOSE_UNAUTHORISED, 'channel switched off');
  }

  closeAll(): void {
    for (const socket of this.#sockets.keys()) socket.close(CLOSE_GOING_AWAY);
  }
}

/** Sends, or cuts a client that does not read; it resumes from its sequence. False when it was cut. */
export function sendOrCut(socket: WebSocket, frame: object): boolean {
  if (socket.readyState !== socket.OPEN) return false;
  if (socket.bufferedAmount > MAX_UNREAD_BYTES) {
    socket.close(CLOSE_SLOW_CONSUMER, 'too slow');
    // The close frame waits behind what is not read either.
    const timer = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
    socket.once('close', () => clearTimeout(timer));
    return false;
  }
  socket.send(JSON.stringify(frame));
  return true;
}
