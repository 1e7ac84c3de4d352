import {
  type Connection,
  createResumingClient,
  type PendingOperation,
  type RejectFrame,
  type ResumingClient,
  type Timers,
  type VisitorAvailability,
  type VisitorEvent,
  type VisitorFile,
  type VisitorIdentity,
  type VisitorNews,
  type VisitorOperation,
  type VisitorPlace,
  type VisitorSession,
  type VisitorSignal,
} from '@throughline/realtime';
import { type Api, Refused } from './api.ts';
import {
  applyEvents,
  type Draft,
  type Kept,
  type Line,
  loadDraft,
  loadKept,
  nothingKept,
  saveDraft,
  saveKept,
  unreadOf,
} from './kept.ts';
import { type OwnEntry, type OwnMessages, ownMessages } from './own-messages.ts';
import type { Storage } from './storage.ts';
import { typingSignal } from './typing.ts';
import { Uploads } from './uploads.ts';

export interface ChatOptions {
  channel: string;
  /** What the widget speaks to the visitor. */
  language: string;
  api: Api;
  storage: Storage;
  /** The visitor's token of this site, shared with its forms. */
  site: { get(): string | null; set(token: string): void; forget(): void };
  timers: Timers;
  random(): number;
  newId(): string;
  /** Something to paint. */
  changed(): void;
  /** Answers that just came. */
  arrived(lines: Line[]): void;
}

const SESSION_RETRY_MS = 5_000;
const TYPING_SHOWN_MS = 8_000;

/** One visitor's chat without its picture: what is known, what was said, what is being sent. */
export class Chat {
  kept: Kept;
  own: OwnEntry[];
  draft: Draft;
  availability: VisitorAvailability | null = null;
  connection: Connection = { state: 'stopped', unauthorised: false };
  typingName: string | null = null;
  /** Where the visitor stands while they wait for somebody. */
  place: VisitorPlace | null = null;
  /** The server could not make a phone number of what was typed. */
  badPhone = false;
  /** The server refused the page or the session for good. */
  ended = false;
  readonly uploads: Uploads;
  readonly #options: ChatOptions;
  readonly #outbox: OwnMessages;
  readonly #typing: ReturnType<typeof typingSignal>;
  #client: ResumingClient<VisitorOperation, VisitorSignal> | null = null;
  #identity: VisitorIdentity | undefined;
  #sessions = 0;
  #renewed = false;
  #wanted = false;
  #looking = false;
  #cancelRetry = () => {};
  #cancelTyping = () => {};
  #cancelOffer = () => {};

  constructor(options: ChatOptions) {
    const { storage, timers, api } = options;
    this.#options = options;
    this.kept = loadKept(storage);
    this.draft = loadDraft(storage);
    this.#outbox = ownMessages(storage, () => timers.now());
    this.own = this.#outbox.all();
    this.#typing = typingSignal(timers, (on) => this.#client?.signal({ kind: 'typing', on }));
    this.uploads = new Uploads({
      api,
      token: () => this.kept.token,
      config: () => this.kept.config,
      before: this.draft.files,
      changed: () => this.#keepDraft(this.draft.text),
    });
  }

  get unread(): number {
    return unreadOf(this.kept).length;
  }

  /** Asks who we are and what to show; goes on asking while the server is away. */
  async begin(): Promise<void> {
    const { api, channel, site } = this.#options;
    const mine = ++this.#sessions;
    this.#cancelRetry();
    const { token } = this.kept;
    const visitor = site.get();
    const identity = this.#identity;
    try {
      const session = await api.session({
        channel,
        ...(token && { token }),
        ...(visitor && { visitor }),
        ...(identity && { identity }),
      });
      if (mine === this.#sessions) this.#entered(session);
    } catch (error) {
      if (mine !== this.#sessions) return;
      if (error instanceof Refused) {
        console.error(`Throughline: ${error.message}`);
        // An identity that does not hold is the page's mistake; the visitor can still write.
        if (this.#identity) return this.identify(undefined);
        this.ended = true;
        this.#options.changed();
      } else this.#cancelRetry = this.#options.timers.after(SESSION_RETRY_MS, () => void this.begin());
    }
  }

  identify(identity: VisitorIdentity | undefined): void {
    this.#identity = identity;
    void this.begin();
  }

  /** The visitor looks at the messages, or no longer does. */
  look(looking: boolean): void {
    this.#looking = looking;
    if (looking) {
      this.#wanted = true;
      this.#connect();
      this.#markSeen();
    }
  }

  send(text: string): void {
    const files = this.uploads.stored;
    if (this.uploads.running || (text.trim() === '' && files.length === 0)) return;
    this.#typing.stop();
    const fileIds = files.map(({ id }) => id);
    const { email, name } = this.kept;
    const { language } = this.#options;
    const about = { language, ...(email && { email }), ...(name && { name }) };
    this.uploads.clear();
    this.#keepDraft('');
    this.#submit({ kind: 'send', text: text.trim(), fileIds, ...about }, files);
  }

  retry({ operation, files, clientId }: OwnEntry): void {
    this.#outbox.drop(clientId);
    this.#submit(operation, files);
  }

  remove({ clientId }: OwnEntry): void {
    this.#outbox.drop(clientId);
    this.#paint();
  }

  saveEmail(email: string | null): void {
    this.#keep({ email });
    if (email) this.#submit({ kind: 'identify', email });
  }

  /** @param phone as it was typed; the server judges it */
  saveCallback(phone: string): void {
    this.badPhone = false;
    this.#keep({ phone });
    this.#submit({ kind: 'callback', phone, language: this.#options.language });
  }

  /** Whether they wait so long that another way is to be offered. */
  get offers(): boolean {
    const after = this.kept.config?.offerAfterMinutes ?? 0;
    if (!this.place) return false;
    const waited = (this.#options.timers.now() - Date.parse(this.place.since)) / 60_000;
    return waited >= after || (this.place.wait?.to ?? 0) > after;
  }

  type(text: string): void {
    this.#keepDraft(text);
    if (text) this.#typing.typed();
    else this.#typing.stop();
  }

  setSound(sound: boolean): void {
    this.#keep({ sound });
  }

  tryNow(): void {
    this.#client?.retryNow();
  }

  /** Forgets the visitor: they signed out. */
  shutdown(): void {
    this.#sessions++;
    this.#cancelRetry();
    this.#cancelTyping();
    this.#cancelOffer();
    this.#client?.stop();
    this.#options.site.forget();
    for (const key of this.#options.storage.keys()) this.#options.storage.remove(key);
  }

  #entered({ token, visitor, user, fresh, config, availability }: VisitorSession): void {
    this.#options.site.set(visitor);
    const { email, name } = this.#identity ?? {};
    const otherUser = user !== this.kept.user;
    if (fresh && this.kept.token) {
      // Another person: nothing of the one before. An outlived token: what was not sent yet still goes.
      const keep = otherUser ? [] : this.#outbox.all().filter(({ state }) => state === 'waiting');
      for (const { clientId } of this.#outbox.all()) this.#outbox.drop(clientId);
      for (const entry of keep) this.#outbox.save(entry);
      this.kept = { ...nothingKept(), sound: this.kept.sound };
    } else if (otherUser) this.#keep({ seq: 0, lines: [], seen: 0 });
    if (fresh || otherUser) this.#disconnect();
    this.availability = availability;
    this.#keep({ token, user, config, ...(email && { email }), ...(name && { name }) });
    if (this.kept.lines.length > 0 || this.own.length > 0 || user) this.#wanted = true;
    this.#connect();
  }

  #connect(): void {
    const { token } = this.kept;
    if (!this.#wanted || this.#client || !token || !this.kept.config) return;
    const { api, timers, random } = this.#options;
    this.#client = createResumingClient<VisitorEvent, VisitorOperation, VisitorNews, VisitorSignal>({
      connect: (listener) => api.socket(this.kept.token ?? token, listener),
      timers,
      random,
      since: this.kept.seq,
      outbox: this.#outbox,
      onEvents: (events, seq) => this.#apply(events, seq),
      onSnapshotNeeded: () => {
        this.#keep({ seq: 0, lines: [] });
        return 0;
      },
      onSignal: (news) => this.#hear(news),
      onAck: () => this.#paint(),
      onReject: (pending, reject) => this.#rejected(pending, reject),
      onConnection: (connection) => this.#connectionChanged(connection),
    });
    this.#client.start();
  }

  #disconnect(): void {
    this.#client?.stop();
    this.#client = null;
  }

  #apply(events: VisitorEvent[], seq: number): void {
    const known = new Set(this.kept.lines.map(({ id }) => id));
    this.#keep(applyEvents(this.kept, events, seq));
    for (const event of events)
      if (event.kind === 'message' && event.message.clientId) this.#outbox.drop(event.message.clientId);
    const fresh = unreadOf(this.kept).filter(({ id }) => !known.has(id));
    if (fresh.length > 0) {
      this.#hideTyping();
      this.#options.arrived(fresh);
    }
    if (this.#looking) this.#markSeen();
    this.#paint();
  }

  #markSeen(): void {
    const last = unreadOf(this.kept).at(-1);
    if (!last) return;
    this.#keep({ seen: last.seq });
    this.#submit({ kind: 'read', messageId: last.id });
  }

  #hear(news: VisitorNews): void {
    if (news.kind === 'availability') this.availability = news.availability;
    else if (news.kind === 'place') this.#stand(news.place);
    else {
      this.#cancelTyping();
      this.typingName = news.on ? news.name : null;
      if (news.on) this.#cancelTyping = this.#options.timers.after(TYPING_SHOWN_MS, () => this.#hideTyping());
    }
    this.#options.changed();
  }

  #stand(place: VisitorPlace | null): void {
    this.place = place;
    // Somebody has taken it, or it was answered: a later wait is another one.
    if (!place && (this.kept.phone !== null || this.badPhone)) {
      this.badPhone = false;
      this.#keep({ phone: null });
    }
    this.#cancelOffer();
    const { timers } = this.#options;
    const after = (this.kept.config?.offerAfterMinutes ?? 0) * 60_000;
    const left = place ? Date.parse(place.since) + after - timers.now() : 0;
    // Time alone makes the offer due.
    if (left > 0) this.#cancelOffer = timers.after(left, () => this.#options.changed());
  }

  #hideTyping(): void {
    this.#cancelTyping();
    this.typingName = null;
    this.#options.changed();
  }

  #rejected(
    { clientId, operation }: PendingOperation<VisitorOperation>,
    { code, retryable }: RejectFrame,
  ): void {
    if (operation.kind === 'callback' && !retryable) {
      this.#outbox.drop(clientId);
      this.badPhone = true;
      this.#keep({ phone: null });
      return;
    }
    const entry = this.#outbox.all().find((entry) => entry.clientId === clientId);
    if (entry) this.#outbox.save({ ...entry, code, state: retryable ? 'waiting' : 'failed' });
    this.#paint();
  }

  #connectionChanged(connection: Connection): void {
    this.connection = connection;
    if (connection.state === 'live') this.#renewed = false;
    if (connection.state === 'stopped' && connection.unauthorised) {
      this.#client = null;
      // Once a new session may help; twice in a row it will not.
      if (this.#renewed) this.ended = true;
      else void this.begin();
      this.#renewed = true;
    }
    this.#options.changed();
  }

  #submit(operation: VisitorOperation, files: VisitorFile[] = []): void {
    const { newId, timers } = this.#options;
    const clientId = newId();
    this.#outbox.save({ clientId, operation, at: timers.now(), state: 'waiting', files });
    this.#wanted = true;
    if (this.#client) this.#client.submit({ clientId, operation });
    else this.#connect();
    this.#paint();
  }

  #keepDraft(text: string): void {
    this.draft = { text, files: this.uploads.stored };
    saveDraft(this.#options.storage, this.draft);
    this.#options.changed();
  }

  #keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    saveKept(this.#options.storage, this.kept);
    this.#paint();
  }

  #paint(): void {
    this.own = this.#outbox.all();
    this.#options.changed();
  }
}
