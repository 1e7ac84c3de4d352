/**
 * What a channel type must offer. Depends on nothing of the server, so that an adapter can be read,
 * tested and written alone. An adapter is mostly pure: `parse` and `render` convert, `send` talks to the
 * provider, and an optional `door` receives what the provider or the customer pushes to us.
 */
import type { FrontDoor, FrontDoorRuntime } from './door.ts';

export type Language = 'en' | 'de' | 'pl' | 'nl';
export type Names = Record<Language, string>;

/** One address, phone, external id, device or handle as it was seen on a message. Not yet an identity. */
export interface Handle {
  /** `email`, `phone`, `external`, `device`, or `handle:<system>`. */
  type: string;
  value: string;
  name?: string | undefined;
  /** True only where the channel itself proved it (signed identity, our own reply token). */
  verified?: boolean;
}

export interface TextPart {
  type: 'text';
  text: string;
}
/** HTML exactly as it came; it is sanitised by the server before anyone sees it. */
export interface HtmlPart {
  type: 'html';
  html: string;
}
export interface FilePart {
  type: 'file';
  /** Safe to use as a file name: no path, no control characters, never empty. */
  filename: string;
  /** Sniffed from the bytes where possible, else as declared. */
  contentType: string;
  disposition: 'attachment' | 'inline';
  /** Without angle brackets; an HTML part may refer to it as `cid:`. */
  contentId?: string;
  content: Uint8Array;
}
/** Values of a form, sent or left half-way. */
export interface FieldsPart {
  type: 'fields';
  title: string;
  state: 'submitted' | 'abandoned' | 'draft';
  submissionId?: string;
  /** e.g. `3/4` where the customer stopped. */
  step?: string;
  fields: { name: string; label: string; value: string; error?: string }[];
}
/** Content this product cannot show yet; kept so that nothing is lost. */
export interface RawPart {
  type: 'raw';
  contentType: string;
  reason: string;
  content: Uint8Array;
}
export type Part = TextPart | HtmlPart | FilePart | FieldsPart | RawPart;

/** Why a message was written by a machine. Such a message is never answered automatically. */
export interface Automatic {
  kind: 'out-of-office' | 'bounce' | 'delay' | 'list' | 'bulk' | 'notification' | 'loop' | 'auto-reply';
  reason: string;
}

/** Evidence for the conversation an inbound message belongs to, strongest first within each list. */
export interface ThreadHints {
  /** Signed tokens of ours found in addresses or headers, not yet verified. */
  replyTokens: string[];
  /** Provider ids the message answers: In-Reply-To first, then References from newest to oldest. */
  answers: string[];
  /** The conversation a live session is bound to, where the channel keeps sessions. */
  conversationId?: string;
}

export interface InboundMessage {
  kind: 'message';
  /** Stable per channel type; the same id twice is the same message. */
  providerId: string;
  /** The sender's own id of it, echoed to them so that they match their pending message. */
  clientId?: string;
  /** ISO 8601, as the sender claims; null when absent or not a date. */
  sentAt: string | null;
  from: Handle;
  /** Further ways the same person says they can be reached (form fields, pre-chat e-mail); unverified. */
  alsoReachableAs: Handle[];
  to: Handle[];
  cc: Handle[];
  replyTo: Handle[];
  subject: string | null;
  /** What the person wrote now, without quotes and signatures. */
  visibleText: string;
  /** The whole text when it is more than `visibleText`. */
  fullText: string | null;
  parts: Part[];
  /** Files stored before the message (`LiveSide.storeFile`), checked by the door to be this sender's. */
  fileIds?: string[];
  automatic: Automatic | null;
  thread: ThreadHints;
  /** BCP 47 language the sender declared, if any. */
  language: string | null;
  /** What was odd but survived, for the administrator (`charset guessed`, `part too deep`). */
  problems: string[];
}

export type DeliveryState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** The provider tells what became of a message of ours. */
export interface DeliveryReport {
  kind: 'delivery';
  /** Id of this report, for idempotency. */
  providerId: string;
  /** The provider id of our message it speaks of, or null when only the address is known. */
  about: string | null;
  /** The address that failed or received. */
  handle: Handle | null;
  state: Extract<DeliveryState, 'sent' | 'delivered' | 'read' | 'failed'>;
  /** True when the address will not work later either. */
  permanent: boolean;
  reason: string;
  thread: ThreadHints;
}

export type InboundItem = InboundMessage | DeliveryReport;

/** What arrived, untouched. `body` is kept even when nothing in it can be understood. */
export interface RawInbound {
  body: Uint8Array;
  contentType: string;
  /** Transport facts the body lacks: envelope recipients, HTTP headers, session. */
  meta: Record<string, string>;
  receivedAt: string;
  /** When the transport itself has an id (Message-ID, webhook id); parse may refine it. */
  providerId?: string;
}

/** A malformed payload yields problems and no items; it is held for an administrator, never dropped. */
export interface ParsedInbound {
  items: InboundItem[];
  problems: string[];
}

export interface OutboundFile {
  filename: string;
  contentType: string;
  size: number;
  contentId?: string;
  read(): Promise<Uint8Array>;
}

/** A message of ours, ready to be rendered for one channel. */
export interface OutboundMessage {
  /** Message id (UUIDv7); also the idempotency key at the provider. */
  id: string;
  conversationId: string;
  to: Handle[];
  cc: Handle[];
  bcc: Handle[];
  subject: string | null;
  text: string;
  html: string | null;
  files: OutboundFile[];
  /** Provider ids of earlier messages of the conversation on this channel type, oldest first. */
  references: string[];
  /** Signed; a reply that carries it is proven to answer this conversation. */
  replyToken: string;
  /** Shown to the customer as the author. */
  authorName: string;
  companyName: string;
  createdAt: string;
  /** True when no person wrote it (acknowledgement, survey): it is marked so that no machine answers it. */
  automatic?: boolean;
}

/** A recipient the provider would not take although it took the message for others. */
export interface RefusedRecipient {
  address: string;
  reason: string;
  /** The address is proven not to exist; its identity is marked. */
  hardBounce: boolean;
}

export type SendResult = { providerId: string; state: 'sent' | 'delivered'; refused?: RefusedRecipient[] };

/** Thrown by `send`. `retryable` false marks the message failed at once. */
export class SendError extends Error {
  readonly retryable: boolean;
  /** The address is proven not to exist; its identity is marked. */
  readonly hardBounce: boolean;
  constructor(reason: string, options: { retryable: boolean; hardBounce?: boolean; cause?: unknown }) {
    super(reason, { cause: options.cause });
    this.name = 'SendError';
    this.retryable = options.retryable;
    this.hardBounce = options.hardBounce ?? false;
  }
}

export interface Capabilities {
  /** The customer is there now: typing, read state and presence make sense. */
  live: boolean;
  /** This channel can carry messages of ours. */
  outbound: boolean;
  /** It can write to an address that never wrote to us: begin conversations, forward. */
  writesFirst?: boolean;
  /** Identity type it reaches (`email`, `device`, …). */
  reaches: string;
  html: boolean;
  subject: boolean;
  cc: boolean;
  /** Characters; null means no limit worth naming. */
  maxTextLength: number | null;
  files: { maxCount: number; maxBytes: number } | null;
  deliveryStates: DeliveryState[];
  /** A new contact continues the customer's open conversation of the last days, since it states no subject. */
  continuesOpenConversation?: boolean;
  /** Sending the same message id twice has the effect of once, so an interrupted send may simply be repeated. */
  idempotentSend?: boolean;
}

export interface ChannelDescriptor {
  names: Names;
  /** One sentence for the page where channels are connected. */
  summary: Names;
  /** Inner markup of a 24×24 stroke icon (Lucide geometry). */
  icon: string;
  /** Colour on light and dark ground. */
  colour: { light: string; dark: string };
  /** Order in which channels are advised: non-live ones first. */
  adviceRank: number;
  /** One sentence: what an administrator needs at hand to connect it. */
  takes?: Names;
  /** Its channels come into being with something else, and are made where that is made. */
  madeIn?: 'form_builder';
}

/** One field of a channel's settings, enough for the desk to draw the form without knowing the type. */
export interface SettingField {
  name: string;
  kind: 'text' | 'secret' | 'number' | 'boolean' | 'choice' | 'list' | 'email';
  label: Names;
  help?: Names;
  required: boolean;
  choices?: { value: string; label: Names }[];
  default?: string | number | boolean | string[];
  /** Shown only when another field has this value. */
  when?: { field: string; equals: string | number | boolean };
  /** How a text is entered: over several lines, as a colour, by choosing a team (its id), or not at all (the product sets it). */
  format?: 'multiline' | 'colour' | 'team' | 'managed';
}

/** A bad setting, named so that the desk can mark the field. */
export interface SettingProblem {
  field: string;
  message: string;
}

export interface ParseContext<Settings> {
  channelId: string;
  settings: Settings;
  /** Injected clock. */
  now: Date;
}

export interface RenderContext<Settings> {
  channelId: string;
  settings: Settings;
  /** e.g. `https://service.example` without a trailing slash. */
  publicUrl: string;
  /** The instance's own outgoing mail server, e.g. `smtp://relay.example:25`; null when none is set. */
  smtpOutUrl: string | null;
}

/** Whether a channel's settings work, in words. */
export interface TestResult {
  ok: boolean;
  message: string;
  /** The same, one sentence for each thing that was tried. */
  results?: { ok: boolean; message: string }[];
}

export interface ChannelAdapter<Settings = unknown, Payload = unknown> {
  type: string;
  descriptor: ChannelDescriptor;
  capabilities: Capabilities;
  settingFields: SettingField[];
  /** Validates what an administrator entered. Never throws. */
  readSettings(input: unknown): { settings: Settings } | { problems: SettingProblem[] };
  /** Addresses of ours this channel answers to; inbound is matched against them. */
  addresses(settings: Settings): string[];
  /** Never throws on bad input; never touches network, disk or clock. */
  parse(raw: RawInbound, context: ParseContext<Settings>): Promise<ParsedInbound>;
  /** Throws `SendError` (not retryable) when the message goes beyond `capabilities`. */
  render(message: OutboundMessage, context: RenderContext<Settings>): Promise<Payload>;
  send?(payload: Payload, context: RenderContext<Settings>): Promise<SendResult>;
  /** Checks a signature over the raw bytes. Absent when the channel has no webhook. */
  verify?(raw: RawInbound, settings: Settings): boolean;
  /** Signs on to what the channel needs and says in words whether it works. */
  test?(settings: Settings, instance?: Pick<RenderContext<Settings>, 'smtpOutUrl'>): Promise<TestResult>;
  /** Team whose presence decides whether a live channel is live; null: that of the channel. */
  presenceTeam?(settings: Settings): string | null;
  /** What to put on a web page to show this channel, where there is something to put there. */
  embed?(channelId: string, publicUrl: string): { url: string; snippet: string };
  /** Started once for the whole channel type. */
  door?(runtime: FrontDoorRuntime<Settings>): Promise<FrontDoor>;
}
