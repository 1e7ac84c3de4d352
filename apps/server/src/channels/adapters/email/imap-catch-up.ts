/** Fetches everything after the cursor. Whatever happens, nothing is passed over before it is stored or set aside. */
import { sentence } from '../../../platform/errors/index.ts';
import {
  type Cursor,
  due,
  failedAgain,
  passed,
  recovered,
  retrying,
  setAside,
  troubled,
} from './imap-cursor.ts';
import { type Mailbox, MessageRefused } from './imap-mailbox.ts';
import { words } from './imap-words.ts';

export interface CatchUp {
  maxBytes: number;
  markSeen: boolean;
  /** Resolves when the mail is stored and committed. */
  accept(uid: number, body: Buffer): Promise<void>;
  /** Resolves when the cursor is kept. */
  save(cursor: Cursor): Promise<void>;
  /** True when fetching is to stop. */
  stopped(): boolean;
  now(): Date;
  report(uid: number, reason: string): void;
}

/** Storing failed, which is not the mailbox's fault. */
export class StoringFailed extends Error {
  override readonly name = 'StoringFailed';
}

/** Rejects when the connection or the store breaks; then it is called again with the cursor last saved. */
export async function catchUp(mailbox: Mailbox, start: Cursor, on: CatchUp): Promise<Cursor> {
  let cursor = start;
  for (const uid of await mailbox.list(cursor.lastUid, new Date(cursor.since), cursor.sinceBelow)) {
    if (on.stopped()) return cursor;
    cursor = await fetchNext(mailbox, cursor, uid, on);
    await on.save(cursor);
  }
  for (const { uid } of due(cursor, on.now())) {
    if (on.stopped()) return cursor;
    cursor = retrying(cursor, uid, on.now());
    await on.save(cursor);
    cursor = await fetchAgain(mailbox, cursor, uid, on);
    await on.save(cursor);
  }
  return cursor;
}

async function fetchNext(mailbox: Mailbox, cursor: Cursor, uid: number, on: CatchUp): Promise<Cursor> {
  const skip = (reason: string, retry: boolean) => {
    on.report(uid, reason);
    return setAside(cursor, uid, reason, retry, on.now());
  };
  try {
    const got = await fetchAndStore(mailbox, cursor, uid, on);
    return got === 'too large' ? skip(tooLarge(on), false) : passed(cursor, uid);
  } catch (error) {
    if (error instanceof MessageRefused) return skip(error.message, true);
    if (on.stopped()) throw error;
    // A message that breaks the connection or the store each time must not hold up what follows for ever. When the
    // store itself is away this cannot be saved either, so no message is set aside for that.
    const counted = troubled(cursor, uid);
    if (counted.setAside) return skip(`fetching it failed: ${words(error)}`, true);
    await on.save(counted.cursor);
    throw error;
  }
}

async function fetchAgain(mailbox: Mailbox, cursor: Cursor, uid: number, on: CatchUp): Promise<Cursor> {
  try {
    const got = await fetchAndStore(mailbox, cursor, uid, on);
    return got === 'too large' ? failedAgain(cursor, uid, tooLarge(on)) : recovered(cursor, uid);
  } catch (error) {
    if (error instanceof MessageRefused) return failedAgain(cursor, uid, error.message);
    throw error;
  }
}

async function fetchAndStore(
  mailbox: Mailbox,
  cursor: Cursor,
  uid: number,
  on: CatchUp,
): Promise<'done' | 'too large'> {
  const body = await mailbox.fetch(uid, on.maxBytes, uid < cursor.sinceBelow ? new Date(cursor.since) : null);
  if (body === 'too large') return body;
  if (body === 'gone' || body === 'early') return 'done';
  await on.accept(uid, body).catch((cause) => {
    throw new StoringFailed(sentence('mail_not_stored'), { cause });
  });
  // Only a courtesy to people who look into the mailbox.
  if (on.markSeen)
    await mailbox
      .markSeen(uid)
      .catch((error: Error) => on.report(uid, `not marked as read: ${error.message}`));
  return 'done';
}

function tooLarge(on: CatchUp): string {
  return sentence('mail_too_large', { limit: on.maxBytes });
}
