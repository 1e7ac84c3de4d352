/**
 * Frames between desk or widget and server. Every durable frame carries `seq`, the position in the event
 * log; a client that was away says `since` and misses nothing. Ephemeral frames carry no `seq`.
 */

/** First frame a client sends, and again after every reconnect. */
export interface HelloFrame {
  type: 'hello';
  /** Highest sequence applied, or null to start at the present. */
  since: number | null;
}

export interface ReadyFrame {
  type: 'ready';
  /** The stream is complete up to here. */
  seq: number;
}

/** The gap is too long to stream (or the log was truncated): load afresh, then say hello with the sequence of what was loaded. */
export interface SnapshotNeededFrame {
  type: 'snapshot-needed';
  seq: number;
}

/** Events in order. `seq` is the last of them (or later, when events in between are not for this client). */
export interface EventsFrame<Event> {
  type: 'events';
  seq: number;
  /** Where the frame begins: everything this client may see up to here was sent before. Betrays a hole. */
  after?: number;
  events: Event[];
}

export interface EphemeralFrame<Signal> {
  type: 'signal';
  signal: Signal;
}

/** A client operation with its own id; sending it twice has the effect of once. */
export interface OperationFrame<Operation> {
  type: 'operation';
  clientId: string;
  operation: Operation;
}

export interface AckFrame {
  type: 'ack';
  clientId: string;
}

export interface RejectFrame {
  type: 'reject';
  clientId: string;
  code: string;
  message: string;
  /** False: sending the same again cannot help. */
  retryable: boolean;
}

export interface PingFrame {
  type: 'ping' | 'pong';
}

export type ServerFrame<Event, Signal> =
  | ReadyFrame
  | SnapshotNeededFrame
  | EventsFrame<Event>
  | EphemeralFrame<Signal>
  | AckFrame
  | RejectFrame
  | PingFrame;

export type ClientFrame<Operation, Signal> =
  | HelloFrame
  | OperationFrame<Operation>
  | EphemeralFrame<Signal>
  | PingFrame;

/** Close code for a client that reads too slowly: it resumes from its sequence at once. */
export const CLOSE_SLOW_CONSUMER = 4001;
/** Close code when the session is over: sign in again, do not reconnect. */
export const CLOSE_UNAUTHORISED = 4401;
