/** A mailbox in memory that can refuse messages, break, renumber itself and lose messages. */
import { type Mailbox, MessageRefused } from '../imap-mailbox.ts';

export interface FakeMessage {
  content: string;
  arrivedAt: Date;
  kind: 'good' | 'large' | 'refused';
}

export class FakeServer {
  uidValidity = 1;
  uidNext = 1;
  messages = new Map<number, FakeMessage>();
  /** Called before every answer; a throw is a connection that broke. */
  beforeAnswer: () => void = () => {};

  arrive(message: FakeMessage): void {
    this.messages.set(this.uidNext, message);
    this.uidNext += 1;
  }

  /** As after the server was restored from a backup or moved: the same mail under new numbers. */
  renumber(): void {
    const kept = [...this.messages.values()];
    this.messages.clear();
    this.uidValidity += 1;
    this.uidNext = 1;
    for (const message of kept) this.arrive(message);
  }

  open(): Mailbox {
    return {
      uidValidity: String(this.uidValidity),
      uidNext: this.uidNext,
      list: async (afterUid, since, sinceBelow) => {
        this.beforeAnswer();
        return [...this.messages]
          .filter(([uid]) => uid > afterUid)
          .filter(([uid, { arrivedAt }]) => uid >= sinceBelow || arrivedAt.getTime() >= since.getTime() - 86_400_000)
          .map(([uid]) => uid);
      },
      fetch: async (uid, _maxBytes, notBefore) => {
        this.beforeAnswer();
        const message = this.messages.get(uid);
        if (!message) return 'gone';
        if (notBefore && message.arrivedAt < notBefore) return 'early';
        if (message.kind === 'large') return 'too large';
        if (message.kind === 'refused') throw new MessageRefused('damaged');
        return Buffer.from(message.content);
      },
      markSeen: async () => this.beforeAnswer(),
      waitForChange: async () => this.beforeAnswer(),
      close: () => {},
    };
  }
}
