import { v7 as uuid } from 'uuid';
import type { Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { eventsBetween, standing } from './change-events.ts';
import { type LockedConversation, lockConversationIfAny } from './conversation-store.ts';
import { countMessages, insertChange, moveIn, standingMerge } from './merge-store.ts';
import { addActivity } from './note.ts';
import { combine, type Snapshot } from './snapshot.ts';
import { putSnapshot, takeSnapshot } from './snapshot-store.ts';
import { type Actor, actorKey } from './types.ts';

/** What undoing a merge needs. The counts tell whether something was said since. */
export interface MergeUndo {
  survivor: { before: Snapshot; after: Snapshot; messages: number };
  merged: { before: Snapshot; messages: number };
}

/**
 * Takes the conversation `from` into another. Its messages keep ids, times and channels; whatever is addressed to it
 * later goes to the survivor, which keeps its own customer and assignment. The same merge again changes nothing.
 * @param from `meant`: the caller knows that they belong to two customers; `because`: why it was done by itself, kept in
 *   the timeline
 * @returns the change, by which it is undone
 * @throws AppError `conversation_not_found`, `conversation_merged`, `two_customers`, `invalid_input`
 */
export async function merge(
  tx: Tx,
  into: string,
  from: { id: string; meant: boolean; because?: readonly unknown[] },
  actor: Actor,
  now: Date,
): Promise<string> {
  if (into === from.id) throw invalid('conversationId', 'is the same conversation');
  const [survivor, merged] = await lockBoth(tx, into, from.id);
  if (merged.mergedInto === survivor.id && survivor.mergedInto === null) {
    const before = await standingMerge(tx, survivor.id, merged.id);
    if (before !== null) return before;
  }
  if (survivor.mergedInto !== null || merged.mergedInto !== null) throw new AppError('conversation_merged');
  if (survivor.customerId !== merged.customerId && !from.meant) throw new AppError('two_customers');

  const before = await takeSnapshot(tx, survivor.id);
  const other = await takeSnapshot(tx, merged.id);
  const after = combine(before, other);
  const undo: MergeUndo = {
    survivor: { before, after, messages: await countMessages(tx, survivor.id) },
    merged: { before: other, messages: await countMessages(tx, merged.id) },
  };
  await moveIn(tx, merged.id, survivor.id);
  await putSnapshot(tx, survivor.id, after);
  const gone: Snapshot = {
    ...other,
    state: 'closed',
    closedAt: now.toISOString(),
    snoozedUntil: null,
    waitingSince: null,
    unread: false,
    callback: null,
  };
  await putSnapshot(tx, merged.id, gone, { merged_into: survivor.id });

  const id = uuid();
  const data = {
    changeId: id,
    madeIn: into,
    conversationId: merged.id,
    number: merged.number,
    ...(from.because ? { because: from.because } : {}),
  };
  const activityId = await addActivity(tx, survivor.id, { type: 'merged', data }, actor, now);
  const record = {
    id,
    kind: 'merge',
    conversationId: survivor.id,
    otherId: merged.id,
    activityId,
    undo,
  } as const;
  await insertChange(tx, record, actorKey(actor), now);
  const here = { conversationId: survivor.id, customerId: survivor.customerId, actor };
  const there = { conversationId: merged.id, customerId: merged.customerId, actor };
  const type = 'conversation.merged';
  await appendEvents(tx, [
    ...eventsBetween(there, other, gone, { mergedInto: survivor.id }),
    { type, ...there, actor: actorKey(actor), data: { changeId: id, into: survivor.id } },
    ...eventsBetween(here, before, after),
    {
      type,
      ...here,
      actor: actorKey(actor),
      data: { changeId: id, from: merged.id, messageId: activityId, standing: standing(after) },
    },
  ]);
  return id;
}

/** Both rows, locked in an order of their own, so that two merges at once wait for each other. */
export async function lockBoth(
  tx: Tx,
  one: string,
  other: string,
): Promise<[LockedConversation, LockedConversation]> {
  const locked = new Map<string, LockedConversation>();
  for (const id of [one, other].sort()) {
    const found = await lockConversationIfAny(tx, id);
    if (!found) throw new AppError('conversation_not_found');
    locked.set(id, found);
  }
  return [locked.get(one) as LockedConversation, locked.get(other) as LockedConversation];
}
