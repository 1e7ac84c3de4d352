/** What a channel's front door may ask of the server, and what the server asks of it. */
import type { FastifyInstance } from 'fastify';
import type { Handle, Language, RawInbound } from './types.ts';

export interface ConfiguredChannel<Settings> {
  id: string;
  name: string;
  settings: Settings;
}

/** One direction of a channel: whether it works, in words, and since when (ISO 8601). */
export interface PartHealth {
  /** `unknown`: nobody has tried yet. */
  state: 'unknown' | 'works' | 'fails';
  message: string;
  since: string;
}

export interface ChannelHealth {
  channelId: string;
  /** False when anything is known not to work. */
  ok: boolean;
  /** What fails, else how it works. */
  message: string;
  since: string;
  /** Where a channel receives and sends by different ways. */
  receiving?: PartHealth;
  sending?: PartHealth;
}

export interface FrontDoor {
  /** Called after channels were added, changed or removed. */
  refresh(): Promise<void>;
  /** Health of each channel in words, shown in the desk. */
  health(): ChannelHealth[];
  close(): Promise<void>;
}

export interface Accepted {
  inboundId: string;
  /** True when this provider id had been accepted before. */
  duplicate: boolean;
}

export interface FrontDoorRuntime<Settings> {
  channels(): Promise<ConfiguredChannel<Settings>[]>;
  /** Durable when it resolves: stored raw and committed. Processing follows by itself. */
  accept(channelId: string, raw: RawInbound): Promise<Accepted>;
  /** Small durable key-value store of this channel type (mailbox cursors). */
  state: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
  };
  /** Only live channels use it. */
  live: LiveSide;
  http: FastifyInstance;
  /** Resolved configuration this door may need. */
  config: {
    smtpPort: number;
    smtpHost: string;
    publicUrl: string;
    maxMessageBytes: number;
    /** The instance's own outgoing mail server, e.g. `smtp://relay.example:25`; null when none is set. */
    smtpOutUrl: string | null;
    /** PEM files; incoming mail may then be encrypted. Null: encryption is not offered. */
    smtpTls: { keyFile: string; certFile: string } | null;
  };
  secret(purpose: string): Uint8Array;
  log: DoorLog;
  now(): Date;
}

export interface DoorLog {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
  error(context: object, message: string): void;
}

/** A message as a customer may see it: no notes, no internal names. */
export interface LiveMessage {
  /** Position in the event log; a client resumes after the highest it has. */
  seq: number;
  id: string;
  /** The sender's own id, echoed so that the sender can match its pending message. */
  clientId: string | null;
  direction: 'in' | 'out';
  authorName: string | null;
  text: string;
  html: string | null;
  files: { id: string; filename: string; contentType: string; size: number; url: string }[];
  at: string;
  state: string;
}

export interface Availability {
  mode: 'live' | 'away';
  /** When someone is back, ISO 8601; null when unknown. */
  backAt: string | null;
  /** First names of who is there, at most three. */
  agents: string[];
}

/** Where a visitor stands who waits for somebody of ours. */
export interface LivePlace {
  /** 1 is next. */
  position: number;
  /** Minutes; null while nobody can say. */
  wait: { from: number; to: number } | null;
  /** Since when they wait, ISO 8601. */
  since: string;
}

export type LiveEvent =
  | { kind: 'message'; message: LiveMessage }
  | { kind: 'state'; seq: number; messageId: string; state: string }
  | { kind: 'read'; seq: number; upTo: string }
  | { kind: 'typing'; name: string; on: boolean }
  | { kind: 'availability'; availability: Availability }
  /** Null: they do not wait, or no longer. */
  | { kind: 'place'; place: LivePlace | null };

/** Live conversation of one visitor, whoever they turn out to be. */
export interface LiveSide {
  /**
   * Messages of the visitor's current conversation after `since` (0 = the latest `limit`), in order, and up to which of
   * the visitor's own somebody has looked. All there is up to `seq`; `more` when the limit cut it off there.
   */
  history(
    channelId: string,
    visitor: Handle,
    since: number,
    limit: number,
  ): Promise<{
    seq: number;
    conversationId: string | null;
    messages: LiveMessage[];
    reads?: { seq: number; upTo: string }[];
    more?: boolean;
  }>;
  /** Streams what happens after the call; the listener must not throw. */
  subscribe(channelId: string, visitor: Handle, listener: (event: LiveEvent) => void): () => void;
  /** Ephemeral: shown to agents who look at the conversation. */
  typing(channelId: string, visitor: Handle, on: boolean): void;
  /** The visitor has seen our messages up to this message id. */
  read(channelId: string, visitor: Handle, messageId: string): Promise<void>;
  /** Adds what a visitor says of themself; `verified` only after a signature was checked. */
  identify(
    channelId: string,
    visitor: Handle,
    known: { handles: Handle[]; name?: string; language?: Language; attributes?: Record<string, string> },
  ): Promise<void>;
  /**
   * The visitor who waits wants to be called back instead; their place is kept.
   * @param language theirs: a number without a country is one of where it is spoken
   * @throws AppError `invalid_input` naming `phone`, `conversation_not_found` before they wrote anything
   */
  callback(channelId: string, visitor: Handle, phone: string, language: string): Promise<void>;
  availability(channelId: string): Promise<Availability>;
  storeFile(
    channelId: string,
    visitor: Handle,
    file: { filename: string; content: Uint8Array },
  ): Promise<{ id: string; filename: string; contentType: string; size: number; url: string }>;
}
