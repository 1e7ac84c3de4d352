/**
 * The desk's live stream: events since a sequence, then as they happen, plus ephemeral signals. Every desk gets the
 * same bytes, serialised once.
 */

import type { WebSocket } from '@fastify/websocket';
import { CLOSE_SLOW_CONSUMER, CLOSE_UNAUTHORISED } from '@throughline/realtime';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ConversationStream, HydratedEvent } from '../conversations/index.ts';
import type { PresenceBoard } from '../people/index.ts';
import { agentIdOf, callerOf, type Routes } from '../platform/http/index.ts';
import type { Logger } from '../platform/log/index.ts';
import type { Metrics } from '../platform/metrics/index.ts';
import { type Authenticator, sessionTokenOf } from './authenticate.ts';
import type { OwnDraft } from './own-draft.ts';
import type { StatusProblem } from './status.ts';

export interface DeskStreamDeps {
  stream: ConversationStream;
  board: PresenceBoard;
  authenticator: Pick<Authenticator, 'authenticate' | 'onForget'>;
  log: Logger;
  metrics: Metrics;
  agentTyping(conversationId: string, name: string, on: boolean): void;
  /** Whether agents are told that a supervisor reads along. */
  readersShown(): Promise<boolean>;
}

export interface DeskStream {
  signal(signal: DeskSignal): void;
  close(): void;
}

export type DeskSignal =
  | { kind: 'viewing' | 'typing' | 'reading'; conversationId: string; agentId: string; on: boolean }
  | { kind: 'presence'; agentId: string; state: string; reason: string }
  | { kind: 'customer_typing'; conversationId: string; on: boolean }
  /** Goes to the agent's own desks alone; `gone` is the revision that was sent or thrown away. */
  | { kind: 'draft'; conversationId: string; agentId: string; draft: OwnDraft | null; gone: string | null }
  | { kind: 'status'; problems: StatusProblem[] };

/** A desk that has this much unread is cut and resumes from its sequence, bytes. */
const slowAfter = 4 * 1024 * 1024;

const Frame = z.union([
  z.object({ type: z.literal('hello'), since: z.number().int().nullable() }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
  z.object({
    type: z.literal('signal'),
    signal: z.object({
      kind: z.enum(['viewing', 'typing', 'reading']),
      conversationId: z.uuid(),
      on: z.boolean(),
    }),
  }),
]);

/** Sockets outlive requests: how often each is asked again whether its session still stands, milliseconds. */
const checkEvery = 60_000;

/** What a desk does in a conversation. */
type Company = Record<'viewing' | 'typing' | 'reading', boolean>;
const absent: Company = { viewing: false, typing: false, reading: false };

interface Desk {
  socket: WebSocket;
  /** What it opened with; its session is looked at again by it. */
  request: FastifyRequest;
  agentId: string;
  name: string;
  /** False until it has caught up: until then it only gets what it asked for. */
  live: boolean;
  viewing: Map<string, Company>;
  /** What a supervisor reads along, whether or not agents are told. */
  reading: string | null;
}

interface Heard {
  kind: keyof Company;
  conversationId: string;
  on: boolean;
}

export function deskStream(app: Routes, deps: DeskStreamDeps): DeskStream {
  const desks = new Set<Desk>();

  const unsubscribe = deps.stream.subscribe((events) => {
    const frame = eventsFrame(events);
    for (const desk of desks) if (desk.live) send(desk, frame);
  });

  const stopListening = deps.authenticator.onForget(({ agentId, renewed = null }) => {
    for (const desk of desks) if (agentId === null || desk.agentId === agentId) void check(desk, renewed);
  });
  const checks = setInterval(() => {
    for (const desk of desks) void check(desk, null);
  }, checkEvery);
  checks.unref();

  app.get(
    '/api/v1/realtime',
    { websocket: true, config: { access: 'conversations:read' }, schema: { hide: true } },
    (socket, request) => {
      const desk: Desk = {
        socket,
        request,
        agentId: agentIdOf(request),
        name: callerOf(request).name,
        live: false,
        viewing: new Map(),
        reading: null,
      };
      desks.add(desk);
      deps.metrics.sockets.inc({ kind: 'desk' });
      const leave = deps.board.connect(desk.agentId);
      for (const other of desks)
        for (const [conversationId, state] of other.viewing) tell(desk, other.agentId, conversationId, state);
      socket.on('message', (data) => receive(desk, String(data)));
      socket.on('error', () => socket.terminate());
      socket.on('close', () => {
        desks.delete(desk);
        deps.metrics.sockets.dec({ kind: 'desk' });
        leave();
        for (const conversationId of desk.viewing.keys()) {
          for (const kind of ['typing', 'viewing', 'reading'] as const)
            signal({ kind, conversationId, agentId: desk.agentId, on: false });
        }
      });
    },
  );

  /**
   * Closes the socket of a session that ended, of an agent who left or may not read conversations any more.
   * @param renewed a session that has another cookie now: its desks come back with that one
   */
  async function check(desk: Desk, renewed: string | null): Promise<void> {
    try {
      const caller = await deps.authenticator.authenticate(desk.request);
      if (caller?.permissions.has('conversations:read')) return;
      const comesBack = renewed !== null && sessionTokenOf(desk.request) === renewed;
      desk.socket.close(comesBack ? CLOSE_SLOW_CONSUMER : CLOSE_UNAUTHORISED);
    } catch (error) {
      deps.log.warn({ err: (error as Error).message }, 'a session could not be looked at; it will be again');
    }
  }

  function receive(desk: Desk, text: string): void {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return;
    }
    const frame = Frame.safeParse(json);
    if (!frame.success) return;
    if (frame.data.type === 'ping') send(desk, '{"type":"pong"}');
    else if (frame.data.type === 'hello') void catchUp(desk, frame.data.since);
    else if (frame.data.type === 'signal' && frame.data.signal.kind === 'reading')
      void hearReading(desk, frame.data.signal);
    else if (frame.data.type === 'signal') hear(desk, frame.data.signal);
  }

  async function catchUp(desk: Desk, since: number | null): Promise<void> {
    desk.live = false;
    try {
      let applied = since ?? deps.stream.position();
      for (;;) {
        const events = await deps.stream.since(applied);
        if (events === null) {
          send(desk, JSON.stringify({ type: 'snapshot-needed', seq: deps.stream.position() }));
          break;
        }
        const last = events.at(-1);
        if (!last) break;
        send(desk, eventsFrame(events));
        applied = last.seq;
      }
      // Nothing is awaited between the last look and this: no event can slip through.
      desk.live = true;
      send(desk, JSON.stringify({ type: 'ready', seq: deps.stream.position() }));
    } catch (error) {
      deps.log.warn({ err: (error as Error).message }, 'a desk could not catch up; it will try again');
      desk.socket.close(1013);
    }
  }

  /** A supervisor reads along. Agents are told unless policy keeps it to itself; then nothing is remembered either. */
  async function hearReading(desk: Desk, heard: Heard): Promise<void> {
    if (!callerOf(desk.request).permissions.has('supervision:read')) return;
    if (!heard.on) {
      if (desk.reading === heard.conversationId) desk.reading = null;
      if (desk.viewing.get(heard.conversationId)?.reading) hear(desk, heard);
      return;
    }
    desk.reading = heard.conversationId;
    const shown = await deps.readersShown().catch(() => false);
    // They may have gone on meanwhile.
    if (shown && desks.has(desk) && desk.reading === heard.conversationId) hear(desk, heard);
  }

  function hear(desk: Desk, heard: Heard): void {
    const before = desk.viewing.get(heard.conversationId) ?? absent;
    const after = { ...before, [heard.kind]: heard.on };
    if (after.viewing || after.typing || after.reading) desk.viewing.set(heard.conversationId, after);
    else desk.viewing.delete(heard.conversationId);
    signal({ ...heard, agentId: desk.agentId });
    if (heard.kind === 'typing')
      deps.agentTyping(heard.conversationId, desk.name.split(' ')[0] ?? '', heard.on);
  }

  function tell(desk: Desk, agentId: string, conversationId: string, state: Company): void {
    for (const kind of ['viewing', 'typing', 'reading'] as const) {
      if (state[kind])
        send(desk, JSON.stringify({ type: 'signal', signal: { kind, conversationId, agentId, on: true } }));
    }
  }

  function signal(what: DeskSignal): void {
    const frame = JSON.stringify({ type: 'signal', signal: what });
    for (const desk of desks) if (what.kind !== 'draft' || what.agentId === desk.agentId) send(desk, frame);
  }

  return {
    signal,
    close() {
      unsubscribe();
      stopListening();
      clearInterval(checks);
      for (const desk of desks) desk.socket.close(1001);
    },
  };
}

function send(desk: Desk, frame: string): void {
  if (desk.socket.readyState !== desk.socket.OPEN) return;
  if (desk.socket.bufferedAmount > slowAfter) desk.socket.close(CLOSE_SLOW_CONSUMER);
  else desk.socket.send(frame);
}

function eventsFrame(events: HydratedEvent[]): string {
  return JSON.stringify({
    type: 'events',
    seq: events.at(-1)?.seq,
    events: events.map(({ seq, type, at, conversationId, customerId, conversation, item, data }) => ({
      seq,
      type,
      at,
      conversationId,
      customerId,
      conversation,
      item,
      data,
    })),
  });
}
