/**
 * A model server behind sockets that drop, stall, repeat and go silent, and a client that is reloaded:
 * whatever happens, each event is applied once and in order, and each operation takes effect once.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOSE_SLOW_CONSUMER, type ClientFrame, type ServerFrame } from './protocol.ts';
import { createResumingClient, type PendingOperation, type WireListener } from './resuming-client.ts';
import { virtualTimers } from './virtual-timers.ts';

type Event = { seq: number; text: string };
type Operation = { text: string };

/** Chance that can be replayed from a seed (mulberry32). */
function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function world(seed: number) {
  const random = chance(seed);
  const timers = virtualTimers();
  const log: Event[] = [];
  const done = new Set<string>();
  const effects: string[] = [];
  const sockets = new Set<{ stream(): void; cut(code: number): void }>();
  let seq = 0;
  let healthy = false;
  // What a browser keeps over a reload.
  const kept = { applied: [] as Event[], since: 0, outbox: [] as PendingOperation<Operation>[] };

  const publish = (text: string) => {
    // Events of others lie between: numbers seen by this client are not consecutive.
    seq += 1 + Math.floor(random() * 3);
    log.push({ seq, text });
    for (const socket of sockets) socket.stream();
  };

  function openSocket(listener: WireListener) {
    let toClient = timers.now();
    let toServer = timers.now();
    let sent: number | null = null;
    let clientSide = true;
    let silent = !healthy && random() < 0.15;
    const later = (at: number, run: () => void) => timers.after(at - timers.now(), run);
    // In order, as TCP has it, but with any delay.
    const deliver = (run: () => void) => {
      toClient = Math.max(toClient, timers.now() + random() * 400);
      if (!silent) later(toClient, () => clientSide && run());
    };
    const reply = (frame: ServerFrame<Event, never>) => {
      if (!healthy && random() < 0.03) silent = true;
      if (!healthy && random() < 0.03) return self.cut(random() < 0.5 ? CLOSE_SLOW_CONSUMER : 1006);
      deliver(() => listener.message(JSON.stringify(frame)));
    };
    const self = {
      stream() {
        if (sent === null) return;
        const from = sent;
        // Sometimes repeats what was sent before, as a flush after a history read may.
        const start = !healthy && random() < 0.3 ? from - 3 : from;
        const events = log.filter((event) => event.seq > start);
        sent = seq;
        reply({ type: 'events', seq, after: Math.min(from, start), events });
      },
      cut(code: number) {
        sockets.delete(self);
        sent = null;
        deliver(() => {
          clientSide = false;
          listener.close(code);
        });
      },
      receive(frame: ClientFrame<Operation, never>) {
        if (frame.type === 'hello') {
          sockets.add(self);
          sent = frame.since ?? seq;
          self.stream();
          reply({ type: 'ready', seq });
        } else if (frame.type === 'ping') reply({ type: 'pong' });
        else if (frame.type === 'operation') {
          if (!healthy && random() < 0.1) {
            const { clientId } = frame;
            return reply({ type: 'reject', clientId, code: 'busy', message: 'busy', retryable: true });
          }
          if (!done.has(frame.clientId)) {
            done.add(frame.clientId);
            effects.push(frame.operation.text);
            publish(frame.operation.text);
          }
          reply({ type: 'ack', clientId: frame.clientId });
        }
      },
    };
    deliver(() => listener.open());
    return {
      ...self,
      send(text: string) {
        toServer = Math.max(toServer, timers.now() + random() * 400);
        const live = clientSide;
        if (!silent && live) later(toServer, () => !silent && self.receive(JSON.parse(text)));
      },
      close() {
        clientSide = false;
        sockets.delete(self);
        sent = null;
      },
    };
  }

  const load = () =>
    createResumingClient<Event, Operation, never, never>({
      connect: openSocket,
      timers,
      random,
      since: kept.since,
      outbox: {
        list: () => [...kept.outbox],
        put: (pending) => kept.outbox.push(pending),
        remove: (id) => {
          kept.outbox = kept.outbox.filter((pending) => pending.clientId !== id);
        },
      },
      onEvents: (events, upTo) => {
        kept.applied.push(...events);
        kept.since = upTo;
      },
      onSnapshotNeeded: () => {
        throw new Error('the model never forgets');
      },
    });

  return { timers, log, effects, kept, sockets, publish, load, heal: () => (healthy = true) };
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('submit' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 40_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('retryNow' as const) }) },
);

test('applies exactly the events of the server in order, and every operation takes effect once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(step, { maxLength: 60 }), (seed, steps) => {
      const { timers, log, effects, kept, sockets, publish, load, heal } = world(seed);
      const submitted: string[] = [];
      let client = load();
      client.start();
      for (const now of steps) {
        if (now.do === 'publish') publish(`agent ${log.length}`);
        else if (now.do === 'submit') {
          const text = `own ${submitted.length}`;
          submitted.push(text);
          client.submit({ clientId: text, operation: { text } });
        } else if (now.do === 'wait') timers.advance(now.ms);
        else if (now.do === 'cut') for (const socket of [...sockets]) socket.cut(1006);
        else if (now.do === 'retryNow') client.retryNow();
        else {
          client.stop();
          client = load();
          client.start();
        }
      }
      heal();
      timers.advance(300_000);
      expect(client.connection.state).toBe('live');
      expect(kept.applied).toEqual(log);
      expect([...effects].sort()).toEqual([...submitted].sort());
      expect(kept.outbox).toEqual([]);
    }),
    { numRuns: 400, seed: 20_261_121 },
  );
});
