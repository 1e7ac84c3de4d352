import type { Server } from 'node:http';
import type { ConversationRow, DeskEvent, DeskSignal, TimelineItem } from '@throughline/sdk';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Company } from './company.ts';

export interface Stream {
  attach(server: Server): void;
  publish(
    type: string,
    row: ConversationRow | undefined,
    item: TimelineItem | undefined,
    data?: Record<string, unknown>,
  ): void;
  signal(signal: DeskSignal): void;
  /** Cuts every socket, as a bad network does. */
  drop(): void;
}

/** The WebSocket side: numbers events, keeps them all, resumes from any sequence. */
export function createStream(company: Company): Stream {
  const sockets = new Set<WebSocket>();
  const log: DeskEvent[] = [];
  const tell = (frame: unknown) => {
    for (const socket of sockets) socket.send(JSON.stringify(frame));
  };
  const greet = (socket: WebSocket, since: number | null) => {
    const events = since === null ? [] : log.filter((event) => event.seq > since);
    if (events.length > 0) socket.send(JSON.stringify({ type: 'events', seq: company.seq, events }));
    socket.send(JSON.stringify({ type: 'ready', seq: company.seq }));
    sockets.add(socket);
  };
  return {
    attach(server) {
      const sockServer = new WebSocketServer({ server, path: '/api/v1/realtime' });
      sockServer.on('connection', (socket) => {
        socket.on('message', (text) => {
          const frame = JSON.parse(String(text)) as { type: string; since?: number | null };
          if (frame.type === 'hello') greet(socket, frame.since ?? null);
          if (frame.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
        });
        socket.on('close', () => sockets.delete(socket));
      });
    },
    publish(type, row, item, data = {}) {
      company.seq += 1;
      if (row) row.seq = company.seq;
      const event: DeskEvent = {
        seq: company.seq,
        type,
        at: new Date().toISOString(),
        conversationId: row?.id ?? null,
        customerId: row?.customer.id ?? null,
        ...(row ? { conversation: row } : {}),
        ...(item ? { item } : {}),
        data,
      };
      log.push(event);
      tell({ type: 'events', seq: event.seq, events: [event] });
    },
    signal: (signal) => tell({ type: 'signal', signal }),
    drop() {
      for (const socket of sockets) socket.terminate();
    },
  };
}
