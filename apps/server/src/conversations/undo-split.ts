import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { eventsBetween, standing } from './change-events.ts';
import { lockBoth } from './merge.ts';
import { countMessages, markUndone, moveBack, moveIn } from './merge-store.ts';
import { addActivity } from './note.ts';
import { combine, restore, type Snapshot } from './snapshot.ts';
import { putSnapshot, takeSnapshot } from './snapshot-store.ts';
import type { SplitUndo } from './split.ts';
import { type Actor, actorKey } from './types.ts';
import { lockChange, settled } from './undo-merge.ts';

/**
 * Puts what was split off back where it was. The conversation that had begun with it leads here from now on, with all
 * that was said in it since. Undoing it twice changes nothing.
 * @param from the conversation that was split
 * @throws AppError `change_not_found`, `change_superseded` while a later merge or split of either stands
 */
export async function undoSplit(
  tx: Tx,
  from: string,
  changeId: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const change = await lockChange(tx, changeId, 'split', from);
  if (change === null) return;
  const undo = change.undo as SplitUndo;
  const [origin, fresh] = await lockBoth(tx, change.conversationId, change.otherId);
  const before = await takeSnapshot(tx, origin.id);
  const ended = await takeSnapshot(tx, fresh.id);
  const saidHere = (await countMessages(tx, origin.id)) !== undo.origin.messages;
  const saidThere = (await countMessages(tx, fresh.id)) !== undo.fresh.messages;
  // With what it had begun with: should that leave by a merge undone later, so does what was said since.
  const leadsTo = undo.homes[0]?.[1] ?? origin.id;
  await moveBack(tx, undo.homes, fresh.id, origin.id);
  await moveIn(tx, fresh.id, origin.id);

  const restored = restore(before, undo.origin.after, undo.origin.before);
  const open = saidThere && ended.state === 'open' ? combine(restored, ended) : restored;
  const { state } = saidThere ? open : before;
  const kept = await settled(
    tx,
    origin.id,
    { ...open, labels: restored.labels, callback: restored.callback ?? ended.callback ?? null },
    { said: saidHere || saidThere, state, now },
  );
  const gone: Snapshot = {
    ...ended,
    state: 'closed',
    closedAt: now.toISOString(),
    snoozedUntil: null,
    waitingSince: null,
    unread: false,
    callback: null,
  };
  await putSnapshot(tx, origin.id, kept);
  await putSnapshot(tx, fresh.id, gone, { merged_into: leadsTo });
  await markUndone(tx, change, now);

  const type = 'conversation.unsplit';
  const data = { conversationId: fresh.id, number: fresh.number };
  const messageId = await addActivity(tx, origin.id, { type: 'unsplit', data }, actor, now);
  const here = { conversationId: origin.id, customerId: origin.customerId, actor };
  const there = { conversationId: fresh.id, customerId: fresh.customerId, actor };
  await appendEvents(tx, [
    ...eventsBetween(there, ended, gone, { mergedInto: origin.id }),
    { type, ...there, actor: actorKey(actor), data: { changeId, into: origin.id } },
    ...eventsBetween(here, before, kept),
    {
      type,
      ...here,
      actor: actorKey(actor),
      data: { changeId, from: fresh.id, messageId, standing: standing(kept) },
    },
  ]);
}
