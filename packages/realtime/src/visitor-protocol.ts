/** What a visitor's live widget and the server say to each other; the frames around it are in protocol.ts. */

export interface VisitorFile {
  id: string;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Path on the server. */
  url: string;
}

export interface VisitorMessage {
  id: string;
  /** The id the sender gave it; null for messages of ours. */
  clientId: string | null;
  direction: 'in' | 'out';
  authorName: string | null;
  /** Plain text; links in it are made clickable by the widget. */
  text: string;
  files: VisitorFile[];
  /** ISO 8601. */
  at: string;
  state: string;
}

export type VisitorEvent =
  | { seq: number; kind: 'message'; message: VisitorMessage }
  | { seq: number; kind: 'state'; messageId: string; state: string }
  /** An agent has seen the visitor's messages up to this one. */
  | { seq: number; kind: 'read'; upTo: string };

export interface VisitorAvailability {
  mode: 'live' | 'away';
  /** ISO 8601; null when unknown. */
  backAt: string | null;
  /** First names of who is there. */
  agents: string[];
}

/** Where a visitor stands who waits for somebody. */
export interface VisitorPlace {
  /** 1 is next. */
  position: number;
  /** Minutes, whole ones; null while nobody can say. */
  wait: { from: number; to: number } | null;
  /** Since when, ISO 8601. */
  since: string;
}

/** Ephemeral, from the server. */
export type VisitorNews =
  | { kind: 'typing'; name: string; on: boolean }
  | { kind: 'availability'; availability: VisitorAvailability }
  | { kind: 'place'; place: VisitorPlace | null };

/** Ephemeral, from the widget. */
export type VisitorSignal = { kind: 'typing'; on: boolean };

/** Who a visitor says they are; believed only with `hmac` or `jwt`. */
export interface VisitorIdentity {
  /** The site's own id of its user. */
  userId?: string;
  email?: string;
  name?: string;
  language?: string;
  attributes?: Record<string, string>;
  /** Hex HMAC-SHA256 of the user id (or e-mail, as the channel is set up). */
  hmac?: string;
  jwt?: string;
}

export type VisitorOperation =
  /**
   * `email` and `name` as far as the visitor said them: a first message brings them along. `language` is the widget's,
   * for a visitor whose own nobody told.
   */
  | { kind: 'send'; text: string; fileIds: string[]; email?: string; name?: string; language?: string }
  | { kind: 'read'; messageId: string }
  /** Call me back: `phone` as it was typed. */
  | { kind: 'callback'; phone: string; language: string }
  | ({ kind: 'identify' } & VisitorIdentity);

/** `POST /widget/v1/sessions` */
export interface VisitorSessionRequest {
  channel: string;
  /** From an earlier session: keeps the visitor. */
  token?: string;
  /** The visitor's token of this site, shared with its forms: whoever left a form half-way is the same visitor here. */
  visitor?: string;
  identity?: VisitorIdentity;
}

export interface VisitorSession {
  token: string;
  /** To be kept for the site's forms and the next session. */
  visitor: string;
  visitorId: string;
  /** Fingerprint of the proven user, null for an anonymous visitor; another one has another conversation. */
  user: string | null;
  /** The earlier token was not taken over: forget what was kept under it. */
  fresh: boolean;
  config: VisitorConfig;
  availability: VisitorAvailability;
}

export interface VisitorConfig {
  name: string;
  /** `#rrggbb` */
  accent: string;
  /** Greeting by language; absent where the widget's own is meant. */
  greeting: Partial<Record<string, string>>;
  maxTextLength: number;
  maxFiles: number;
  maxFileBytes: number;
  /** After so many minutes of waiting, or when so many are expected, another way is offered. */
  offerAfterMinutes: number;
}

/** Offered as WebSocket subprotocols: a browser can set no header there, and a URL ends up in logs. */
export const VISITOR_PROTOCOL = 'throughline.v1';
const TOKEN_PREFIX = 'token.';

/** The subprotocols to open the socket with. */
export function visitorProtocols(token: string): string[] {
  return [VISITOR_PROTOCOL, TOKEN_PREFIX + token];
}

/** The token among offered subprotocols (the `Sec-WebSocket-Protocol` header), or null. */
export function tokenOfProtocols(header: string | undefined): string | null {
  const offered = (header ?? '').split(',').map((part) => part.trim());
  return offered.find((part) => part.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length) ?? null;
}
