import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { eventsBetween, standing } from './change-events.ts';
import { lockBoth, type MergeUndo } from './merge.ts';
import {
  type ConversationChangeRecord,
  countMessages,
  familyOf,
  findChange,
  latestChange,
  markUndone,
  moveHome,
} from './merge-store.ts';
import { addActivity } from './note.ts';
import { callbackOf, restore, type Snapshot, withMessages } from './snapshot.ts';
import { putSnapshot, readFromMessages, takeSnapshot } from './snapshot-store.ts';
import { type Actor, actorKey } from './types.ts';

/**
 * Parts two conversations again. What came in meanwhile goes to the one its evidence points to; what people changed
 * meanwhile stays changed. Undoing it twice changes nothing.
 * @param into the conversation that took the other in
 * @throws AppError `change_not_found`, `change_superseded` while a later merge or split of either stands
 */
export async function undoMerge(
  tx: Tx,
  into: string,
  changeId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const change = await lockChange(tx, changeId, 'merge', into);
  if (change === null) return;
  const undo = change.undo as MergeUndo;
  const [survivor, merged] = await lockBoth(tx, change.conversationId, change.otherId);
  const before = await takeSnapshot(tx, survivor.id);
  const gone = await takeSnapshot(tx, merged.id);
  await moveHome(tx, await familyOf(tx, merged.id), survivor.id);

  const callback = callbackOf(undo.merged.before, undo.survivor.after, before);
  const kept = await settled(tx, survivor.id, restore(before, undo.survivor.after, undo.survivor.before), {
    said: (await countMessages(tx, survivor.id)) !== undo.survivor.messages,
    state: before.state,
    now,
  });
  const back = await settled(tx, merged.id, awake({ ...undo.merged.before, callback }, now), {
    said: (await countMessages(tx, merged.id)) !== undo.merged.messages,
    state: 'open',
    now,
  });
  await putSnapshot(tx, survivor.id, kept);
  await putSnapshot(tx, merged.id, back, { merged_into: null });
  await markUndone(tx, change, now);

  const type = 'conversation.unmerged';
  const told = async (id: string, other: { id: string; number: number }) =>
    addActivity(
      tx,
      id,
      { type: 'unmerged', data: { conversationId: other.id, number: other.number } },
      actor,
      now,
    );
  const here = { conversationId: survivor.id, customerId: survivor.customerId, actor };
  const there = { conversationId: merged.id, customerId: merged.customerId, actor };
  const inHere = {
    changeId,
    from: merged.id,
    messageId: await told(survivor.id, merged),
    standing: standing(kept),
  };
  const inThere = {
    changeId,
    into: survivor.id,
    messageId: await told(merged.id, survivor),
    standing: standing(back),
  };
  await appendEvents(tx, [
    ...eventsBetween(here, before, kept),
    { type, ...here, actor: actorKey(actor), data: inHere },
    ...eventsBetween(there, gone, back),
    { type, ...there, actor: actorKey(actor), data: inThere },
  ]);
}

/**
 * The change, with both conversations locked; null when it was undone before.
 * @throws AppError `change_not_found`, `change_superseded`
 */
export async function lockChange(
  tx: Tx,
  id: string,
  kind: 'merge' | 'split',
  conversationId: string,
): Promise<ConversationChangeRecord | null> {
  const known = await findChange(tx, id, kind);
  if (known?.conversationId !== conversationId) throw new AppError('change_not_found');
  await lockBoth(tx, known.conversationId, known.otherId);
  // As it is now that nobody else can undo it.
  const change = (await findChange(tx, id, kind)) as ConversationChangeRecord;
  if (change.undone) return null;
  const latest = await latestChange(tx, [change.conversationId, change.otherId]);
  if (latest !== id) throw new AppError('change_superseded');
  return change;
}

/** A snapshot as it is to be put, brought up to date where something was said since it was taken. */
export async function settled(
  tx: Tx,
  id: string,
  snapshot: Snapshot,
  since: { said: boolean; state: Snapshot['state']; now: Date },
): Promise<Snapshot> {
  const messages = await readFromMessages(tx, id, since.now);
  if (!since.said) {
    // What failed to be delivered meanwhile is known, and waits for us.
    const failed = messages.deliveryFailed && !snapshot.deliveryFailed && snapshot.state !== 'closed';
    const { deliveryFailed } = messages;
    return failed
      ? {
          ...snapshot,
          deliveryFailed,
          awaiting: 'us',
          waitingSince: snapshot.waitingSince ?? messages.waitingSince,
        }
      : { ...snapshot, deliveryFailed };
  }
  const standing = since.state === 'open' ? { state: since.state, snoozedUntil: null, closedAt: null } : {};
  return withMessages({ ...snapshot, ...standing }, messages);
}

/** A snooze that ended while the conversation was away. */
function awake(snapshot: Snapshot, now: Date): Snapshot {
  if (snapshot.snoozedUntil === null || Date.parse(snapshot.snoozedUntil) > now.getTime()) return snapshot;
  return { ...snapshot, state: 'open', snoozedUntil: null, unread: true };
}
