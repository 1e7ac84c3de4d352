import type { FileRef, Handle, NoteInput, ReplyInput } from '@throughline/sdk';

interface Common {
  clientId: string;
  conversationId: string;
  files: FileRef[];
  /** ISO 8601, when it was written. */
  at: string;
  /** `waiting`: no connection, goes by itself. `accepted`: the server has it, the stream will show it. */
  state: 'sending' | 'waiting' | 'accepted' | 'failed';
  /** Why it failed, in words. */
  reason: string | null;
}

export interface PendingReply extends Common {
  kind: 'reply';
  channelType: string;
  input: ReplyInput;
  to: Handle[];
}

export interface PendingNote extends Common {
  kind: 'note';
  input: NoteInput;
}

export type PendingMessage = PendingReply | PendingNote;

export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const key = 'outbox';
const none: readonly PendingMessage[] = [];

/** Messages on their way, kept across reloads until the server shows them or their author discards them. */
export class OutboxStore {
  readonly #storage: Storage;
  readonly #listeners = new Set<() => void>();
  #messages: readonly PendingMessage[];
  #byConversation = new Map<string, readonly PendingMessage[]>();

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#messages = readStored(storage);
    this.#index();
  }

  all(): readonly PendingMessage[] {
    return this.#messages;
  }

  /** Of one conversation, in the order written; the same list until it changes. */
  of(conversationId: string): readonly PendingMessage[] {
    return this.#byConversation.get(conversationId) ?? none;
  }

  find(clientId: string): PendingMessage | undefined {
    return this.#messages.find((message) => message.clientId === clientId);
  }

  put(message: PendingMessage): void {
    const index = this.#messages.findIndex((entry) => entry.clientId === message.clientId);
    this.#set(index < 0 ? [...this.#messages, message] : this.#messages.with(index, message));
  }

  mark(clientId: string, state: PendingMessage['state'], reason: string | null = null): void {
    const message = this.find(clientId);
    if (message) this.put({ ...message, state, reason });
  }

  remove(clientId: string): void {
    if (!this.find(clientId)) return;
    this.#set(this.#messages.filter((message) => message.clientId !== clientId));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(messages: readonly PendingMessage[]): void {
    this.#messages = messages;
    this.#index();
    try {
      this.#storage.setItem(key, JSON.stringify(messages));
    } catch {
      // Without storage the message still goes; only a reload before that would lose it.
    }
    for (const listener of this.#listeners) listener();
  }

  #index(): void {
    this.#byConversation = Map.groupBy(this.#messages, (message) => message.conversationId);
  }
}

/** After a reload nobody knows whether a message arrived; sending it again is harmless by its id. */
function readStored(storage: Storage): readonly PendingMessage[] {
  try {
    const stored = JSON.parse(storage.getItem(key) ?? '[]') as PendingMessage[];
    return stored.map((message) => (message.state === 'failed' ? message : { ...message, state: 'waiting' }));
  } catch {
    return none;
  }
}
