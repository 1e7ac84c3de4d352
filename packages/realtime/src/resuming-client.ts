/**
 * The client side of the stream: it survives lost sockets, silent sockets and reloads, applies each event
 * once and in order, and repeats an operation until the server has answered it. It knows nothing of
 * browsers: the socket, the clock, chance and the store are given to it.
 */
import {
  CLOSE_SLOW_CONSUMER,
  CLOSE_UNAUTHORISED,
  type ClientFrame,
  type EventsFrame,
  type OperationFrame,
  type RejectFrame,
  type ServerFrame,
} from './protocol.ts';

/** An open or opening socket. `close` must be safe to call at any time. */
export interface Wire {
  send(text: string): void;
  close(): void;
}

/** What a socket tells; never before the factory has returned. */
export interface WireListener {
  open(): void;
  message(text: string): void;
  close(code: number): void;
}

export interface Timers {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}

export interface PendingOperation<Operation> {
  clientId: string;
  operation: Operation;
}

/** Operations without an answer yet, in the order they were made. Durable, so that a reload loses none. */
export interface Outbox<Operation> {
  list(): PendingOperation<Operation>[];
  put(pending: PendingOperation<Operation>): void;
  remove(clientId: string): void;
}

export type Connection =
  | { state: 'connecting' }
  | { state: 'live' }
  /** `nextTryAt` in milliseconds since the epoch. */
  | { state: 'waiting'; nextTryAt: number }
  | { state: 'stopped'; unauthorised: boolean };

export interface ResumingClientOptions<Event extends { seq: number }, Operation, Signal> {
  connect(listener: WireListener): Wire;
  timers: Timers;
  /** Uniform in [0, 1), spreads the return of many clients. */
  random(): number;
  outbox: Outbox<Operation>;
  /** Highest sequence applied before; null starts at the present. */
  since: number | null;
  /** New events in order, possibly none; whoever keeps state keeps `seq` with it, in one write. */
  onEvents(events: Event[], seq: number): void;
  /** Base state must be loaded afresh (by asking elsewhere, or by going on from 0). Answers the sequence to go on from. */
  onSnapshotNeeded(seq: number): number;
  onSignal?(signal: Signal): void;
  onAck?(pending: PendingOperation<Operation>): void;
  /** A retryable one is repeated by itself; the other has left the outbox. */
  onReject?(pending: PendingOperation<Operation>, reject: RejectFrame): void;
  onConnection?(connection: Connection): void;
}

export interface ResumingClient<Operation, Signal> {
  start(): void;
  /** Keeps the operation first, then sends it; sent again until acknowledged or rejected. */
  submit(pending: PendingOperation<Operation>): void;
  /** Sent when connected, else forgotten. */
  signal(signal: Signal): void;
  /** The network or the user came back: do not wait for the timer. */
  retryNow(): void;
  stop(): void;
  readonly connection: Connection;
  readonly applied: number | null;
}

const CONNECT_WITHIN = 15_000;
const PING_AFTER = 20_000;
const PONG_WITHIN = 8_000;
const FIRST_DELAY = 1_000;
const LONGEST_DELAY = 30_000;

/** See the interfaces above; nothing happens before `start`. */
export function createResumingClient<Event extends { seq: number }, Operation, ServerSignal, ClientSignal>(
  options: ResumingClientOptions<Event, Operation, ServerSignal>,
): ResumingClient<Operation, ClientSignal> {
  const { timers, outbox } = options;
  const nothing = () => {};
  let connection: Connection = { state: 'stopped', unauthorised: false };
  let applied = options.since;
  let wire: Wire | null = null;
  let turn = 0;
  let failures = 0;
  let rejections = 0;
  let cancelWatch = nothing;
  let cancelRetry = nothing;
  let cancelResend = nothing;

  const show = (next: Connection) => {
    connection = next;
    options.onConnection?.(next);
  };

  const open = () => {
    cancelRetry();
    const mine = ++turn;
    // A socket that was given up may still speak; only the current one is listened to.
    const guard =
      <A extends unknown[]>(run: (...args: A) => void) =>
      (...args: A) => {
        if (mine === turn) run(...args);
      };
    show({ state: 'connecting' });
    watch(CONNECT_WITHIN, () => lose(0));
    wire = options.connect({
      open: guard(hello),
      message: guard(receive),
      close: guard(lose),
    });
  };

  const hello = () => send({ type: 'hello', since: applied });

  const receive = (text: string) => {
    let frame: ServerFrame<Event, ServerSignal>;
    try {
      frame = JSON.parse(text);
    } catch {
      return lose(0);
    }
    heard();
    if (frame.type === 'events') apply(frame);
    else if (frame.type === 'ready') ready(frame.seq);
    else if (frame.type === 'snapshot-needed') startAfresh(frame.seq);
    else if (frame.type === 'signal') options.onSignal?.(frame.signal);
    else if (frame.type === 'ack') acknowledge(frame.clientId);
    else if (frame.type === 'reject') reject(frame);
    else if (frame.type === 'ping') send({ type: 'pong' });
  };

  const apply = ({ events, seq, after }: EventsFrame<Event>) => {
    const from = applied ?? -1;
    const ordered = events.every((event, i) => event.seq <= seq && event.seq >= (events[i - 1]?.seq ?? 0));
    // A gap or disorder cannot come from a sound server: ask again from what is certain.
    if (!ordered || (applied !== null && after !== undefined && after > applied)) return lose(0);
    applied = Math.max(from, seq);
    options.onEvents(
      events.filter((event) => event.seq > from),
      applied,
    );
  };

  const ready = (seq: number) => {
    // The log ends before what was applied: it is another log (restored from a backup).
    if (applied !== null && seq < applied) return startAfresh(seq);
    applied = seq;
    failures = 0;
    options.onEvents([], seq);
    show({ state: 'live' });
    resend();
  };

  const startAfresh = (seq: number) => {
    applied = options.onSnapshotNeeded(seq);
    hello();
  };

  const acknowledge = (clientId: string) => {
    const pending = answered(clientId);
    rejections = 0;
    outbox.remove(clientId);
    if (pending) options.onAck?.(pending);
  };

  const reject = (frame: RejectFrame) => {
    const pending = answered(frame.clientId);
    if (!pending) return;
    if (frame.retryable) {
      cancelResend();
      cancelResend = timers.after(delay(rejections++), resend);
    } else outbox.remove(frame.clientId);
    options.onReject?.(pending, frame);
  };

  const answered = (clientId: string) => outbox.list().find((pending) => pending.clientId === clientId);

  const resend = () => {
    cancelResend();
    if (connection.state === 'live') for (const pending of outbox.list()) operate(pending);
  };

  const operate = (pending: PendingOperation<Operation>) =>
    send({ type: 'operation', ...pending } satisfies OperationFrame<Operation>);

  const send = (frame: ClientFrame<Operation, ClientSignal>) => {
    try {
      wire?.send(JSON.stringify(frame));
    } catch {
      // A socket on its way down; its close, or silence, brings the next one.
    }
  };

  const heard = () => watch(PING_AFTER, probe);

  /** A half-open socket neither speaks nor closes: ask, and give it up when no answer comes. */
  const probe = () => {
    send({ type: 'ping' });
    watch(PONG_WITHIN, () => lose(0));
  };

  const watch = (ms: number, run: () => void) => {
    cancelWatch();
    cancelWatch = timers.after(ms, run);
  };

  const drop = () => {
    const old = wire;
    turn++;
    wire = null;
    cancelWatch();
    cancelResend();
    cancelRetry();
    old?.close();
  };

  const lose = (code: number) => {
    const wasLive = connection.state === 'live';
    drop();
    if (code === CLOSE_UNAUTHORISED) return show({ state: 'stopped', unauthorised: true });
    if (code === CLOSE_SLOW_CONSUMER && wasLive) return open();
    const ms = delay(failures++);
    show({ state: 'waiting', nextTryAt: timers.now() + ms });
    cancelRetry = timers.after(ms, open);
  };

  /** Doubles each time; half of it is chance. */
  const delay = (times: number) =>
    Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(times, 9)) * (0.5 + options.random() / 2);

  return {
    start: () => {
      if (connection.state === 'stopped') open();
    },
    submit: (pending) => {
      outbox.put(pending);
      if (connection.state === 'live') operate(pending);
    },
    signal: (signal) => {
      if (connection.state === 'live') send({ type: 'signal', signal });
    },
    retryNow: () => {
      if (connection.state === 'waiting') open();
      else if (connection.state === 'live') probe();
    },
    stop: () => {
      drop();
      show({ state: 'stopped', unauthorised: false });
    },
    get connection() {
      return connection;
    },
    get applied() {
      return applied;
    },
  };
}
