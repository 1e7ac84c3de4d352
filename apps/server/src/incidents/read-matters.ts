import { type ConversationRow, familyOf, readRows, survivorsOf } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { mattersOf } from './matter-store.ts';
import type { Reason } from './types.ts';

/** Something to be decided beside a conversation. */
export interface OpenMatter {
  /** The pair as it was found; a merge since then may have led either into another. */
  oneId: string;
  otherId: string;
  state: 'suggested' | 'joined';
  reasons: Reason[];
  /** The other conversation: the one it stands in now, or the one that was taken in. */
  other: ConversationRow;
}

/** Suggestions for a conversation, and what was joined with it by itself and nobody has looked at yet. */
export async function readMatters(db: Reader, conversationId: string): Promise<OpenMatter[]> {
  const family = await familyOf(db, conversationId);
  const found = (await mattersOf(db, family)).filter(
    (matter) => matter.state === 'suggested' || matter.state === 'joined',
  );
  const survivors = await survivorsOf(
    db,
    found.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  );
  const shown = found.flatMap((matter): (Omit<OpenMatter, 'other'> & { otherRow: string })[] => {
    const [one, other] = [survivors.get(matter.oneId), survivors.get(matter.otherId)];
    if (matter.state === 'joined') {
      // Both stand in one, as long as nobody took them apart.
      const taken = matter.oneId === conversationId ? matter.otherId : matter.oneId;
      return one === other ? [{ ...matter, state: 'joined', otherRow: taken }] : [];
    }
    if (one === other || one === undefined || other === undefined) return [];
    return [{ ...matter, state: 'suggested', otherRow: one === conversationId ? other : one }];
  });
  const rows = await readRows(
    db,
    shown.map(({ otherRow }) => otherRow),
  );
  const once = new Map<string, OpenMatter>();
  for (const { oneId, otherId, state, reasons, otherRow } of shown) {
    const other = rows.get(otherRow);
    if (other && !once.has(otherRow)) once.set(otherRow, { oneId, otherId, state, reasons, other });
  }
  return [...once.values()];
}
