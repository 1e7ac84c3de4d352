import type { ServerFrame, VisitorEvent, VisitorNews } from '@throughline/realtime';
import type { Handle, LiveEvent, LiveMessage, LiveSide } from '../../contract/index.ts';

export type VisitorServerFrame = ServerFrame<VisitorEvent, VisitorNews>;

export interface VisitorStreamOptions {
  live: Pick<LiveSide, 'history' | 'subscribe'>;
  channelId: string;
  visitor: Handle;
  send(frame: VisitorServerFrame): void;
  /** Resolves when what was sent has left; history waits for it, so that it alone never makes a client slow. */
  flushed(): Promise<void>;
}

/** A page of the longest messages stays well below what a slow client may leave unread. */
const PAGE = 40;
/** What a visitor begins with who has nothing yet. */
const FIRST_PAGE = 100;
/** Beyond this a client that was away begins with the latest page instead. */
const MAX_PAGES = 50;
const MAX_HELD = 2_000;

/**
 * One visitor's stream: `hello` answers with what is missing, then everything follows as it happens. The
 * subscription begins before the history is read and is held back meanwhile, so that nothing falls between.
 * One log entry is one event here: what is not after the last position sent was sent before.
 */
export class VisitorStream {
  readonly #options: VisitorStreamOptions;
  #unsubscribe: (() => void) | null = null;
  #turn = 0;
  #sent = 0;
  #conversationId: string | null = null;

  constructor(options: VisitorStreamOptions) {
    this.#options = options;
  }

  get conversationId(): string | null {
    return this.#conversationId;
  }

  /** @throws when the history cannot be read; the stream is closed then */
  async hello(since: number): Promise<void> {
    this.close();
    const turn = this.#turn;
    const current = () => turn === this.#turn;
    const { live, channelId, visitor, send } = this.#options;
    let held: LiveEvent[] | null = [];
    this.#unsubscribe = live.subscribe(channelId, visitor, (event) => {
      if (held && held.length < MAX_HELD) held.push(event);
      else if (held) this.#restart();
      else this.#forward(event);
    });
    this.#sent = since;
    try {
      for (let page = 1; ; page++) {
        const limit = this.#sent === 0 ? FIRST_PAGE : PAGE;
        const answer = await live.history(channelId, visitor, this.#sent, limit);
        if (!current()) return;
        const { seq, messages, reads = [], conversationId, more } = answer;
        this.#conversationId = conversationId;
        if (this.#sent > seq || (more && page === MAX_PAGES)) return this.#restart(seq);
        // A message of a moment ago may already be later than the position the answer was read at.
        const events = [
          ...messages.map((message) => this.#toEvent(message)),
          ...reads.map((read) => ({ ...read, kind: 'read' as const })),
        ].sort((one, other) => one.seq - other.seq);
        this.#events(events, Math.max(seq, events.at(-1)?.seq ?? 0));
        if (!more) break;
        await this.#options.flushed();
        if (!current()) return;
      }
    } catch (error) {
      if (current()) this.close();
      throw error;
    }
    const waiting = held;
    held = null;
    for (const event of waiting) this.#forward(event);
    send({ type: 'ready', seq: this.#sent });
  }

  /** Makes the client load afresh: its conversation may be another one now. */
  restart(): void {
    this.#restart();
  }

  close(): void {
    this.#turn++;
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  #restart(seq = this.#sent): void {
    this.close();
    this.#options.send({ type: 'snapshot-needed', seq });
  }

  #forward(event: LiveEvent): void {
    if (event.kind === 'typing' || event.kind === 'availability' || event.kind === 'place') {
      this.#options.send({ type: 'signal', signal: event });
    } else {
      const durable = event.kind === 'message' ? this.#toEvent(event.message) : event;
      if (durable.seq > this.#sent) this.#events([durable], durable.seq);
    }
  }

  #events(events: VisitorEvent[], seq: number): void {
    if (events.length > 0) this.#options.send({ type: 'events', seq, after: this.#sent, events });
    this.#sent = seq;
  }

  #toEvent(message: LiveMessage): VisitorEvent {
    const { seq, id, clientId, direction, authorName, text, files, at, state } = message;
    return { seq, kind: 'message', message: { id, clientId, direction, authorName, text, files, at, state } };
  }
}
