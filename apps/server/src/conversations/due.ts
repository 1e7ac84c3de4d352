import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { updateDue } from './due-store.ts';
import type { Due } from './types.ts';

/**
 * Says of conversations what is due next, and tells of those for which that is new. The caller holds their rows
 * (`lockHistories`). It is no deed in them: nothing is written into the timeline.
 */
export async function setDue(
  tx: Tx,
  changes: readonly { conversationId: string; due: Due | null }[],
): Promise<void> {
  if (changes.length === 0) return;
  const changed = await updateDue(tx, changes);
  const dues = new Map(changes.map((change) => [change.conversationId, change.due]));
  await appendEvents(
    tx,
    changed.map(({ id, customerId }) => {
      const due = dues.get(id) ?? null;
      return {
        type: 'conversation.due_changed',
        conversationId: id,
        customerId,
        data: { dueAt: due?.at ?? null, kind: due?.kind ?? null, state: due?.state ?? null },
      };
    }),
  );
}
