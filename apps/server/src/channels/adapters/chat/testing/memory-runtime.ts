/**
 * The server behind the chat's door, in memory: accepts, numbers, streams. For tests of the door and for showing
 * the widget without a database.
 */
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type {
  Availability,
  ConfiguredChannel,
  FrontDoorRuntime,
  Handle,
  LiveEvent,
  LiveMessage,
  LiveSide,
  RawInbound,
} from '../../../contract/index.ts';
import { parse } from '../parse.ts';
import { type ChatSettings, readSettings } from '../settings.ts';

type Listener = (event: LiveEvent) => void;
type StoredFile = LiveMessage['files'][number];

export const CHANNEL_ID = '019a9d1e-0000-7000-8000-000000000001';

export class MemoryRuntime implements FrontDoorRuntime<ChatSettings> {
  readonly http: FastifyInstance;
  readonly config = {
    smtpPort: 0,
    smtpHost: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:4400',
    maxMessageBytes: 1024 * 1024,
    smtpOutUrl: null,
    smtpTls: null,
  };
  readonly state = { get: async () => undefined, set: async () => {} };
  readonly log = { info: () => {}, warn: () => {}, error: () => {} };
  configured: ConfiguredChannel<ChatSettings>[];
  there: Availability = { mode: 'live', backAt: null, agents: ['Marta', 'Jan'] };
  readonly messages = new Map<string, LiveMessage[]>();
  readonly files = new Map<string, StoredFile>();
  readonly calls: { name: string; visitor: string; value: unknown }[] = [];
  /** Awaited before an operation goes through: tests make it fail or hang. */
  gate: (operation: 'accept' | 'history') => Promise<void> = async () => {};
  clock = () => new Date();
  #seq = 0;
  readonly #accepted = new Set<string>();
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(http: FastifyInstance, settings: Record<string, unknown> = {}) {
    this.http = http;
    const read = readSettings(settings);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    this.configured = [{ id: CHANNEL_ID, name: 'Möbelhaus Linden', settings: read.settings }];
  }

  now = () => this.clock();
  channels = async () => this.configured;
  secret = (purpose: string) => new TextEncoder().encode(`secret for ${purpose}`);

  accept = async (_channelId: string, raw: RawInbound) => {
    await this.gate('accept');
    const { items } = await parse(raw);
    const item = items[0];
    if (item?.kind !== 'message') throw new Error('not a message');
    const duplicate = this.#accepted.has(item.providerId);
    this.#accepted.add(item.providerId);
    if (!duplicate) {
      const files = (item.fileIds ?? []).flatMap((id) => this.files.get(id) ?? []);
      this.#append(item.from.value, {
        direction: 'in',
        clientId: item.clientId ?? null,
        text: item.visibleText,
        files,
      });
    }
    return { inboundId: item.providerId, duplicate };
  };

  readonly live: LiveSide = {
    history: async (_channelId, { value }, since, limit) => {
      await this.gate('history');
      const all = this.messages.get(value) ?? [];
      const messages = since === 0 ? all.slice(-limit) : all.filter(({ seq }) => seq > since).slice(0, limit);
      const more = since > 0 && messages.length === limit;
      const seq = more ? (messages.at(-1)?.seq ?? 0) : this.#seq;
      return { seq, conversationId: null, messages, more };
    },
    subscribe: (_channelId, { value }, listener) => {
      const listeners = this.#listeners.get(value) ?? new Set();
      this.#listeners.set(value, listeners.add(listener));
      return () => listeners.delete(listener);
    },
    typing: (_channelId, visitor, on) => this.#note('typing', visitor, on),
    read: async (_channelId, visitor, messageId) => this.#note('read', visitor, messageId),
    identify: async (_channelId, visitor, known) => this.#note('identify', visitor, known),
    availability: async () => this.there,
    callback: async () => {},
    storeFile: async (_channelId, visitor, { filename, content }) => {
      const id = uuidv7();
      const contentType = /\.(png|jpe?g)$/i.test(filename) ? 'image/png' : 'application/octet-stream';
      const file = { id, filename, contentType, size: content.length, url: `/files/${id}` };
      this.files.set(id, file);
      this.#note('storeFile', visitor, filename);
      return file;
    },
  };

  /** An agent answers. */
  say(visitorId: string, text: string, authorName = 'Marta'): LiveMessage {
    return this.#append(visitorId, { direction: 'out', text, authorName });
  }

  /** An agent has read up to the visitor's latest message. */
  seen(visitorId: string): void {
    const upTo = (this.messages.get(visitorId) ?? []).findLast(({ direction }) => direction === 'in')?.id;
    if (upTo) this.emit(visitorId, { kind: 'read', seq: ++this.#seq, upTo });
  }

  emit(visitorId: string, event: LiveEvent): void {
    for (const listener of this.#listeners.get(visitorId) ?? []) listener(event);
  }

  texts = (visitorId: string): string[] => (this.messages.get(visitorId) ?? []).map(({ text }) => text);

  #append(
    visitorId: string,
    given: Partial<LiveMessage> & Pick<LiveMessage, 'direction' | 'text'>,
  ): LiveMessage {
    const message: LiveMessage = {
      seq: ++this.#seq,
      id: uuidv7(),
      clientId: null,
      authorName: null,
      html: null,
      files: [],
      at: this.now().toISOString(),
      state: 'sent',
      ...given,
    };
    this.messages.set(visitorId, [...(this.messages.get(visitorId) ?? []), message]);
    this.emit(visitorId, { kind: 'message', message });
    return message;
  }

  #note(name: string, visitor: Handle, value: unknown): void {
    this.calls.push({ name, visitor: visitor.value, value });
  }
}
