import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { CLOSE_SLOW_CONSUMER, CLOSE_UNAUTHORISED } from './protocol.ts';
import {
  type Connection,
  createResumingClient,
  type PendingOperation,
  type WireListener,
} from './resuming-client.ts';
import { virtualTimers } from './virtual-timers.ts';

function set(since: number | null = 0) {
  const timers = virtualTimers();
  const wires: { listener: WireListener; sent: { type: string }[]; closed: boolean }[] = [];
  const seen: number[] = [];
  const states: Connection['state'][] = [];
  const rejected: string[] = [];
  const outbox: PendingOperation<string>[] = [];
  const client = createResumingClient<{ seq: number }, string, never, string>({
    connect: (listener) => {
      const wire = { listener, sent: [] as { type: string }[], closed: false };
      wires.push(wire);
      return {
        send: (text) => wire.sent.push(JSON.parse(text)),
        close: () => {
          wire.closed = true;
        },
      };
    },
    timers,
    random: () => 1,
    since,
    outbox: {
      list: () => [...outbox],
      put: (pending) => outbox.push(pending),
      remove: (id) => outbox.splice(0, 99, ...outbox.filter((p) => p.clientId !== id)),
    },
    onEvents: (events) => seen.push(...events.map((event) => event.seq)),
    onSnapshotNeeded: () => 0,
    onReject: (_, frame) => rejected.push(frame.code),
    onConnection: ({ state }) => states.push(state),
  });
  client.start();
  const last = () => wires[wires.length - 1]!;
  const say = (frame: object) => last().listener.message(JSON.stringify(frame));
  const goLive = (seq = 0) => {
    last().listener.open();
    say({ type: 'ready', seq });
  };
  return { client, timers, wires, seen, states, rejected, outbox, last, say, goLive };
}

test('says where it stopped and applies each event once', () => {
  const { seen, last, say, goLive } = set(4);
  last().listener.open();
  expect(last().sent).toEqual([{ type: 'hello', since: 4 }]);
  goLive(4);
  say({ type: 'events', seq: 7, after: 4, events: [{ seq: 5 }, { seq: 7 }] });
  say({ type: 'events', seq: 9, after: 4, events: [{ seq: 5 }, { seq: 7 }, { seq: 9 }] });
  expect(seen).toEqual([5, 7, 9]);
});

test.each([
  ['a hole', { type: 'events', seq: 12, after: 10, events: [{ seq: 12 }] }],
  ['disorder', { type: 'events', seq: 12, events: [{ seq: 12 }, { seq: 11 }] }],
  ['an event beyond its frame', { type: 'events', seq: 3, events: [{ seq: 12 }] }],
])('asks again after %s', (_, frame) => {
  const { seen, wires, timers, say, goLive, last } = set(4);
  goLive(4);
  say(frame);
  expect(seen).toEqual([]);
  expect(wires[0]!.closed).toBe(true);
  timers.advance(1_000);
  last().listener.open();
  expect(last().sent).toEqual([{ type: 'hello', since: 4 }]);
});

test('gives up a silent socket and ignores what it says afterwards', () => {
  const { client, wires, seen, timers, goLive } = set();
  goLive();
  timers.advance(20_000);
  expect(wires[0]!.sent.at(-1)).toEqual({ type: 'ping' });
  timers.advance(8_000);
  expect(client.connection).toEqual({ state: 'waiting', nextTryAt: 29_000 });
  wires[0]!.listener.message(JSON.stringify({ type: 'events', seq: 1, events: [{ seq: 1 }] }));
  expect(seen).toEqual([]);
});

test('waits longer after each failure, up to half a minute, and starts over once live', () => {
  const { client, timers, last, goLive } = set();
  const waits = Array.from({ length: 8 }, () => {
    last().listener.close(1006);
    const { nextTryAt } = client.connection as { nextTryAt: number };
    const wait = nextTryAt - timers.now();
    timers.advance(wait);
    return wait;
  });
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  goLive();
  last().listener.close(1006);
  expect(client.connection).toMatchObject({ nextTryAt: timers.now() + 1_000 });
});

test('resumes at once when cut for being slow, and not at all when signed out', () => {
  const { client, wires, timers, last, goLive } = set();
  goLive();
  last().listener.close(CLOSE_SLOW_CONSUMER);
  expect(wires).toHaveLength(2);
  goLive();
  last().listener.close(CLOSE_UNAUTHORISED);
  timers.advance(600_000);
  expect(wires).toHaveLength(2);
  expect(client.connection).toEqual({ state: 'stopped', unauthorised: true });
});

test('keeps an operation until the server answers: repeats what may be retried, drops what may not', () => {
  const { client, timers, rejected, outbox, last, say, goLive } = set();
  client.submit({ clientId: 'a', operation: 'hello' });
  goLive();
  const operation = { type: 'operation', clientId: 'a', operation: 'hello' };
  expect(last().sent.at(-1)).toEqual(operation);
  say({ type: 'reject', clientId: 'a', code: 'busy', message: '', retryable: true });
  timers.advance(1_000);
  expect(last().sent.filter((frame) => frame.type === 'operation')).toEqual([operation, operation]);
  say({ type: 'reject', clientId: 'a', code: 'too_long', message: '', retryable: false });
  expect([outbox, rejected]).toEqual([[], ['busy', 'too_long']]);
});

test('asks for everything again when the log is shorter than what was applied', () => {
  const { client, last, say, goLive } = set(50);
  goLive(10);
  expect(last().sent.at(-1)).toEqual({ type: 'hello', since: 0 });
  say({ type: 'ready', seq: 10 });
  expect([client.applied, client.connection.state]).toEqual([10, 'live']);
});

test('stays under 1.5 kB compressed', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: new URL('./resuming-client.ts', import.meta.url).pathname, formats: ['es'] },
    },
  });
  const [chunk] = (Array.isArray(built) ? built[0]! : (built as { output: { code: string }[] })).output as {
    code: string;
  }[];
  expect(gzipSync(chunk!.code).length).toBeLessThanOrEqual(1_536);
});
