/** What a merge or a split changes of a conversation, kept so that it can be undone. */
import type { Awaiting, ConversationState } from './types.ts';

/** Instants are ISO 8601: it is kept as JSON. */
export interface Snapshot {
  subject: string;
  state: ConversationState;
  snoozedUntil: string | null;
  closedAt: string | null;
  awaiting: Awaiting;
  waitingSince: string | null;
  lastMessageAt: string;
  preview: string;
  unread: boolean;
  deliveryFailed: boolean;
  labels: string[];
  channelIds: string[];
  channelTypes: string[];
  /** Where the customer wants to be called back, E.164; records of before there was such a thing lack it. */
  callback?: string | null;
}

/** What follows from the messages of a conversation alone. */
export type FromMessages = Pick<
  Snapshot,
  'awaiting' | 'waitingSince' | 'lastMessageAt' | 'preview' | 'deliveryFailed' | 'channelIds' | 'channelTypes'
>;

/** A snapshot with what its messages say; nobody waits in a closed conversation. */
export const withMessages = (snapshot: Snapshot, said: FromMessages): Snapshot => ({
  ...snapshot,
  ...said,
  waitingSince: snapshot.state === 'closed' ? null : said.waitingSince,
});

/** What two conversations are as one: nobody who waits in either stops waiting. */
export function combine(survivor: Snapshot, other: Snapshot): Snapshot {
  const standing = standingOf(survivor, other);
  const active = [survivor, other].filter((each) => each.state !== 'closed');
  const newer = other.lastMessageAt > survivor.lastMessageAt ? other : survivor;
  const judged = active.length > 0 ? active : [newer];
  const waits = active.flatMap((each) => each.waitingSince ?? []).sort();
  return {
    ...standing,
    subject: survivor.subject || other.subject,
    awaiting: judged.some((each) => each.awaiting === 'us') ? 'us' : 'customer',
    waitingSince: waits[0] ?? null,
    lastMessageAt: newer.lastMessageAt,
    preview: newer.preview,
    unread: survivor.unread || other.unread,
    deliveryFailed: survivor.deliveryFailed || other.deliveryFailed,
    labels: united(survivor.labels, other.labels),
    channelIds: united(survivor.channelIds, other.channelIds),
    channelTypes: united(survivor.channelTypes, other.channelTypes),
    // Of two numbers the survivor's stays; the timeline has both.
    callback: survivor.callback ?? other.callback ?? null,
  };
}

function standingOf(
  survivor: Snapshot,
  other: Snapshot,
): Pick<Snapshot, 'state' | 'snoozedUntil' | 'closedAt'> {
  if (survivor.state === 'open' || other.state === 'open')
    return { state: 'open', snoozedUntil: null, closedAt: null };
  const { state, snoozedUntil, closedAt } = survivor.state === 'snoozed' ? survivor : other;
  // Both are closed: the survivor since when it was.
  return state === 'closed'
    ? { state, snoozedUntil, closedAt: survivor.closedAt }
    : { state, snoozedUntil, closedAt };
}

/** The snapshot before a change, with whatever people have changed since then kept. */
export function restore(now: Snapshot, after: Snapshot, before: Snapshot): Snapshot {
  const pick = <K extends keyof Snapshot>(key: K): Snapshot[K] =>
    JSON.stringify(now[key]) === JSON.stringify(after[key]) ? before[key] : now[key];
  const keepsState = now.state !== after.state || now.snoozedUntil !== after.snoozedUntil;
  const { state, snoozedUntil, closedAt } = keepsState ? now : before;
  return {
    ...before,
    subject: pick('subject'),
    unread: pick('unread'),
    labels: [
      ...now.labels.filter((label) => before.labels.includes(label) || !after.labels.includes(label)),
      ...before.labels.filter((label) => !after.labels.includes(label) && !now.labels.includes(label)),
    ],
    state,
    snoozedUntil,
    closedAt,
    waitingSince: state === 'closed' ? null : before.waitingSince,
    ...(before.callback === undefined
      ? { callback: now.callback ?? null }
      : { callback: pick('callback') ?? null }),
  };
}

/**
 * Whether the merged one wants a call when it stands by itself again: as before, unless its number stood at the survivor
 * and somebody has called it, or changed it, since.
 * @param after the survivor as the merge left it, `now` as it is
 */
export function callbackOf(merged: Snapshot, after: Snapshot, now: Snapshot): string | null {
  const settled = merged.callback === after.callback && now.callback !== after.callback;
  return settled ? null : (merged.callback ?? null);
}

const united = (one: string[], other: string[]): string[] => [...new Set([...one, ...other])];
