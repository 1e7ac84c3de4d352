import { type Connection, createResumingClient, type ResumingClient } from '@throughline/realtime';
import type { DeskEvent, DeskSignal } from '@throughline/sdk';
import { useSyncExternalStore } from 'react';
import { queryClient } from '../api/query-client.ts';
import { countsQuery, reloadQueueLists } from '../api/queue.ts';
import { signalSignedOut } from '../api/signed-out.ts';
import { statusQuery } from '../api/status.ts';
import { createValue } from '../api/value.ts';
import { applyEvents } from './apply-events.ts';
import { applySignal } from './apply-signal.ts';
import { browserTimers, connectSocket } from './browser-socket.ts';
import { onLive } from './on-live.ts';
import { others } from './others.ts';

type Client = ResumingClient<never, DeskSignal>;

let client: Client | null = null;
const connection = createValue<Connection>({ state: 'connecting' });

/** Starts the stream after the sequence the counts were read at; the returned function ends it. */
export function startStream(): () => void {
  const started = createResumingClient<DeskEvent, never, DeskSignal, DeskSignal>({
    connect: (listener) => connectSocket('/api/v1/realtime', listener),
    timers: browserTimers,
    random: Math.random,
    // Commands go by HTTP, which answers each of them; the stream carries none.
    outbox: { list: () => [], put: () => {}, remove: () => {} },
    since: queryClient.getQueryData(countsQuery.queryKey)?.seq ?? null,
    onEvents: applyEvents,
    onSnapshotNeeded: reloadAll,
    onSignal: applySignal,
    onConnection: (next) => {
      connection.set(next);
      if (next.state === 'live') {
        onLive.tell();
        // A signal tells changes only: what broke while there was no connection has to be asked for.
        void queryClient.prefetchQuery(statusQuery);
      } else others.clear();
      if (next.state === 'stopped' && next.unauthorised) signalSignedOut();
    },
  });
  client = started;
  started.start();
  const wake = () => started.retryNow();
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
    started.stop();
    if (client === started) client = null;
  };
}

/** Everything loaded before may be older than the log reaches back. */
function reloadAll(seq: number): number {
  void queryClient.invalidateQueries();
  reloadQueueLists();
  return seq;
}

/** Tells the others; forgotten while there is no connection. */
export function sendSignal(signal: DeskSignal): void {
  client?.signal(signal);
}

export function reconnectNow(): void {
  client?.retryNow();
}

export function useConnection(): Connection {
  return useSyncExternalStore(connection.subscribe, connection.get);
}
