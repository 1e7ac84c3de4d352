/**
 * How far a mailbox has been fetched. "Unseen" says nothing of that: people read their mail, and servers forget.
 * Pure; the fetcher saves every value it makes before it goes on.
 */

export interface Cursor {
  /** UIDs mean something only under it; null before the first connection. */
  uidValidity: string | null;
  /** Every message up to this UID was stored, set aside in `skipped`, or had gone. */
  lastUid: number;
  /** ISO 8601. Mail that reached the mailbox earlier is not imported … */
  since: string;
  /** … when its UID is below this one, i.e. when it was there before we came. */
  sinceBelow: number;
  skipped: Skipped[];
  /** A message in whose fetching something broke, and how often; after a few times it is set aside. */
  trouble: { uid: number; times: number } | null;
}

/** A message that could not be fetched and is not to hold up what follows. */
export interface Skipped {
  uid: number;
  reason: string;
  attempts: number;
  /** ISO 8601; null when there is no use in trying again. */
  retryAt: string | null;
}

/** Retries after 1, 2, 4 … minutes, at most a day apart: about two weeks in all. */
const MAX_ATTEMPTS = 24;
const TROUBLE_LIMIT = 3;
/** Enough to see what went wrong; a cursor is one small value. */
const MAX_RECORDED = 500;

export function firstCursor(now: Date, importDays: number): Cursor {
  const since = new Date(now.getTime() - importDays * 86_400_000).toISOString();
  return { uidValidity: null, lastUid: 0, since, sinceBelow: 0, skipped: [], trouble: null };
}

/**
 * Under a new UIDVALIDITY the mailbox is scanned again from its beginning: what was stored before is recognised by its
 * bytes, and mail older than `since` stays out.
 */
export function openedAt(cursor: Cursor, mailbox: { uidValidity: string; uidNext: number }): Cursor {
  if (cursor.uidValidity === mailbox.uidValidity) return cursor;
  return {
    uidValidity: mailbox.uidValidity,
    lastUid: 0,
    since: cursor.since,
    sinceBelow: mailbox.uidNext,
    skipped: [],
    trouble: null,
  };
}

/** The message was stored, or is no longer there. */
export function passed(cursor: Cursor, uid: number): Cursor {
  return { ...cursor, lastUid: Math.max(cursor.lastUid, uid), trouble: null };
}

/** Counts what broke while the message was dealt with; `setAside` says it has been often enough. */
export function troubled(cursor: Cursor, uid: number): { cursor: Cursor; setAside: boolean } {
  const times = cursor.trouble?.uid === uid ? cursor.trouble.times + 1 : 1;
  return { cursor: { ...cursor, trouble: { uid, times } }, setAside: times >= TROUBLE_LIMIT };
}

export function setAside(cursor: Cursor, uid: number, reason: string, retry: boolean, now: Date): Cursor {
  const skipped = [
    ...cursor.skipped,
    { uid, reason, attempts: 1, retryAt: retry ? retryTime(1, now) : null },
  ];
  return { ...passed(cursor, uid), skipped: skipped.slice(-MAX_RECORDED) };
}

/** Messages set aside whose time has come, oldest first. */
export function due(cursor: Cursor, now: Date): Skipped[] {
  return cursor.skipped.filter((skipped) => skipped.retryAt !== null && skipped.retryAt <= now.toISOString());
}

/** Booked before a retry, so that one that breaks the connection still counts. */
export function retrying(cursor: Cursor, uid: number, now: Date): Cursor {
  return changeSkipped(cursor, uid, (skipped) => {
    const attempts = skipped.attempts + 1;
    return { ...skipped, attempts, retryAt: attempts >= MAX_ATTEMPTS ? null : retryTime(attempts, now) };
  });
}

export function failedAgain(cursor: Cursor, uid: number, reason: string): Cursor {
  return changeSkipped(cursor, uid, (skipped) => ({ ...skipped, reason }));
}

/** The message set aside was stored after all, or is no longer there. */
export function recovered(cursor: Cursor, uid: number): Cursor {
  return { ...cursor, skipped: cursor.skipped.filter((skipped) => skipped.uid !== uid) };
}

function changeSkipped(cursor: Cursor, uid: number, change: (skipped: Skipped) => Skipped): Cursor {
  return {
    ...cursor,
    skipped: cursor.skipped.map((skipped) => (skipped.uid === uid ? change(skipped) : skipped)),
  };
}

function retryTime(attempts: number, now: Date): string {
  return new Date(now.getTime() + Math.min(86_400_000, 60_000 * 2 ** (attempts - 1))).toISOString();
}
