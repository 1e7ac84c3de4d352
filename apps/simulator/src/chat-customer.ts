/** Chats through the widget's own protocol: a session, a socket that resumes, typing, reading, files. */
import {
  createResumingClient,
  type PendingOperation,
  type ResumingClient,
  type VisitorAvailability,
  type VisitorEvent,
  type VisitorFile,
  type VisitorMessage,
  type VisitorNews,
  type VisitorOperation,
  type VisitorSession,
  type VisitorSignal,
  visitorProtocols,
} from '@throughline/realtime';
import WebSocket from 'ws';
import { DoorError } from './door-error.ts';
import type { Timers } from './timers.ts';
import type { Visitor } from './visitor.ts';

export interface ChatVisit {
  availability: VisitorAvailability;
  /** Everything said so far, in order, each once. */
  readonly messages: readonly VisitorMessage[];
  /** Resolves once the server has it for good. Rejects when it refuses. */
  say(text: string, files?: { filename: string; content: Uint8Array }[]): Promise<void>;
  typing(on: boolean): void;
  /** Gives an e-mail address, as the widget asks for when nobody is there. */
  leaveAddress(email: string): Promise<void>;
  /** Resolves with the first answer not read yet, now or when it comes, and marks it as read. */
  nextAnswer(signal?: AbortSignal): Promise<VisitorMessage | null>;
  /** Loses the socket, as trains and tunnels do; the client comes back by itself. */
  dropSocket(): void;
  leave(): void;
}

export interface ChatOptions {
  channelId: string;
  timers: Timers;
  random(): number;
  newId(): string;
  /** What the site around the chat says of its visitor, sent along with every message. */
  about?: { name?: string; email?: string };
}

/** Opens the chat in the visitor's browser. @throws when the server refuses the session */
export async function visitChat(visitor: Visitor, options: ChatOptions): Promise<ChatVisit> {
  const session = await beginSession(visitor, options.channelId);
  const messages: VisitorMessage[] = [];
  const outbox = new Map<string, PendingOperation<VisitorOperation>>();
  const answered = new Map<string, { done(): void; failed(error: Error): void }>();
  const read = new Set<string>();
  let availability = session.availability;
  let arrived = () => {};
  let socket: WebSocket | null = null;

  const client: ResumingClient<VisitorOperation, VisitorSignal> = createResumingClient<
    VisitorEvent,
    VisitorOperation,
    VisitorNews,
    VisitorSignal
  >({
    connect(listener) {
      const opened = new WebSocket(
        `${visitor.address.replace(/^http/, 'ws')}/widget/v1/socket`,
        visitorProtocols(session.token),
      );
      socket = opened;
      opened.on('open', () => listener.open());
      opened.on('message', (data) => listener.message(String(data)));
      opened.on('close', (code) => listener.close(code));
      // The close that follows says it too.
      opened.on('error', () => {});
      return { send: (text) => opened.send(text), close: () => opened.close() };
    },
    timers: options.timers,
    random: options.random,
    outbox: {
      list: () => [...outbox.values()],
      put: (pending) => outbox.set(pending.clientId, pending),
      remove: (clientId) => outbox.delete(clientId),
    },
    since: 0,
    onEvents(events) {
      for (const event of events) if (event.kind === 'message') keep(messages, event.message);
      arrived();
    },
    onSnapshotNeeded: () => 0,
    onSignal(news) {
      if (news.kind === 'availability') availability = news.availability;
    },
    onAck: ({ clientId }) => settle(clientId)?.done(),
    onReject({ clientId }, reject) {
      if (!reject.retryable) settle(clientId)?.failed(new Error(`${reject.code}: ${reject.message}`));
    },
  });

  function settle(clientId: string) {
    const one = answered.get(clientId);
    answered.delete(clientId);
    return one;
  }

  function submit(operation: VisitorOperation): Promise<void> {
    const clientId = options.newId();
    return new Promise((done, failed) => {
      answered.set(clientId, { done, failed });
      client.submit({ clientId, operation });
    });
  }

  client.start();
  return {
    get availability() {
      return availability;
    },
    messages,
    async say(text, files = []) {
      const uploaded: VisitorFile[] = [];
      for (const file of files) uploaded.push(await upload(visitor.address, session.token, file));
      await submit({ kind: 'send', text, fileIds: uploaded.map(({ id }) => id), ...options.about });
    },
    typing: (on) => client.signal({ kind: 'typing', on }),
    leaveAddress: (email) => submit({ kind: 'identify', email }),
    nextAnswer: (signal) =>
      new Promise((resolve) => {
        const look = () => {
          const next = messages.find((message) => message.direction === 'out' && !read.has(message.id));
          if (!next && !signal?.aborted) return;
          arrived = () => {};
          signal?.removeEventListener('abort', look);
          if (!next) return resolve(null);
          read.add(next.id);
          submit({ kind: 'read', messageId: next.id }).catch(() => {});
          resolve(next);
        };
        arrived = look;
        signal?.addEventListener('abort', look);
        look();
      }),
    dropSocket: () => socket?.terminate(),
    leave: () => client.stop(),
  };
}

async function beginSession(visitor: Visitor, channel: string): Promise<VisitorSession> {
  const response = await fetch(`${visitor.address}/widget/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel, ...(visitor.token !== null && { visitor: visitor.token }) }),
  });
  if (!response.ok) throw new DoorError('chat session', response.status, await response.text());
  const session = (await response.json()) as VisitorSession;
  visitor.token = session.visitor;
  return session;
}

async function upload(
  address: string,
  token: string,
  file: { filename: string; content: Uint8Array },
): Promise<VisitorFile> {
  const response = await fetch(`${address}/widget/v1/files`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'x-filename': encodeURIComponent(file.filename),
    },
    body: new Uint8Array(file.content),
  });
  if (!response.ok) throw new DoorError('chat file', response.status, await response.text());
  return (await response.json()) as VisitorFile;
}

/** A message that comes again replaces itself where it stands. */
function keep(messages: VisitorMessage[], message: VisitorMessage): void {
  const at = messages.findIndex(({ id }) => id === message.id);
  if (at === -1) messages.push(message);
  else messages[at] = message;
}
