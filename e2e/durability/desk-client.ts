/** A desk's live stream as its page holds it: it resumes from what was applied, over reloads too. */
import { createResumingClient } from '@throughline/realtime';
import { administrator, password } from '@throughline/simulator/staff';
import WebSocket from 'ws';
import { hurriedTimers } from './patience.ts';

export interface DeskEvent {
  seq: number;
  type: string;
  conversationId: string | null;
  item: { text: string; id: string } | null;
}

export type DeskSignal = { kind: string; problems?: { component: string; message: string }[] };

export interface DeskClient {
  /** Every event given to the page, in the order it was given. */
  events: DeskEvent[];
  signals: DeskSignal[];
  /** How often everything had to be loaded afresh. */
  readonly snapshots: number;
  readonly applied: number | null;
  readonly live: boolean;
  /** The page is loaded again; what it had applied is kept. */
  reload(): void;
  retryNow(): void;
  /** Says hello once more on the open socket, as a client does that lost track. */
  helloAgain(): void;
  leave(): void;
}

/** @param address the page comes from; `port` the one its socket really goes to */
export function openDesk(options: {
  address: string;
  port: number;
  cookie: string;
  random(): number;
}): DeskClient {
  const events: DeskEvent[] = [];
  const signals: DeskSignal[] = [];
  let snapshots = 0;
  let since: number | null = null;
  let socket: WebSocket | null = null;
  const load = () =>
    createResumingClient<DeskEvent, never, DeskSignal, never>({
      connect(listener) {
        const opened = new WebSocket(`ws://127.0.0.1:${options.port}/api/v1/realtime`, {
          headers: { cookie: options.cookie, origin: options.address },
        });
        socket = opened;
        opened.on('open', () => listener.open());
        opened.on('message', (data) => listener.message(String(data)));
        opened.on('close', (code) => listener.close(code));
        opened.on('error', () => {});
        return { send: (text) => opened.send(text), close: () => opened.terminate() };
      },
      timers: hurriedTimers(20),
      random: options.random,
      outbox: { list: () => [], put: () => {}, remove: () => {} },
      since,
      onEvents(fresh, seq) {
        events.push(...fresh);
        since = seq;
      },
      onSnapshotNeeded(seq) {
        snapshots++;
        return seq;
      },
      onSignal: (signal) => void signals.push(signal),
    });
  let client = load();
  client.start();
  return {
    events,
    signals,
    get snapshots() {
      return snapshots;
    },
    get applied() {
      return client.applied;
    },
    get live() {
      return client.connection.state === 'live';
    },
    reload() {
      client.stop();
      client = load();
      client.start();
    },
    retryNow: () => client.retryNow(),
    helloAgain() {
      if (socket?.readyState === WebSocket.OPEN)
        socket.send(JSON.stringify({ type: 'hello', since: client.applied }));
    },
    leave: () => client.stop(),
  };
}

/** Signs the company's administrator in. @returns the cookie of the session */
export async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: administrator.email, password }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
