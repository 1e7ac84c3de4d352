/** One open mailbox, as narrow as fetching needs it. */

export interface Mailbox {
  readonly uidValidity: string;
  readonly uidNext: number;
  /**
   * UIDs after `afterUid`, ascending; below `sinceBelow` those that arrived on the day before `since` or later. Asks for
   * nothing that makes the server read messages: one it cannot read would end the connection for all.
   */
  list(afterUid: number, since: Date, sinceBelow: number): Promise<number[]>;
  /**
   * The message as it is, without marking it seen; `early` when it arrived before `notBefore`. Rejects with
   * `MessageRefused` when only this message is the trouble, with anything else when the connection is.
   */
  fetch(
    uid: number,
    maxBytes: number,
    notBefore: Date | null,
  ): Promise<Buffer | 'gone' | 'early' | 'too large'>;
  markSeen(uid: number): Promise<void>;
  /** Resolves when something changed or `ms` have passed; rejects when the connection broke. */
  waitForChange(ms: number): Promise<void>;
  /** Ends the connection, and with it whatever is waited for. */
  close(): void;
}

/** The server answered, but will not hand over this message. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
}
