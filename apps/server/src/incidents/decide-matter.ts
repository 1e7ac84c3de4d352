import { type Actor, actorKey, merge, readRows, undoMerge } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { told } from './match-conversation.ts';
import { lockMatter, settle } from './matter-store.ts';
import type { Matter, MatterState } from './types.ts';

/**
 * What somebody says of a suggestion, or of a join that was made by itself: `same` makes the two one, or agrees that
 * they are; `different` puts the suggestion away for good, or takes the join apart; `open` takes such a no back.
 * @param said `twoCustomers`: the caller knows that they belong to two customers
 * @returns the merge, where they are one now
 * @throws AppError `matter_not_found`, and what `merge` and `undoMerge` throw
 */
export async function decideMatter(
  tx: Tx,
  pair: readonly [string, string],
  said: { verdict: 'same' | 'different' | 'open'; twoCustomers: boolean },
  actor: Actor,
  now: Date,
): Promise<{ changeId: string | null }> {
  const matter = await lockMatter(tx, pair);
  if (!matter) throw new AppError('matter_not_found');
  const state = next[said.verdict][matter.state] ?? matter.state;
  if (state === matter.state) return { changeId: matter.changeId };
  const rows = await readRows(tx, [matter.oneId, matter.otherId]);
  const [older, younger] = [...rows.values()].sort((a, b) => a.number - b.number);
  if (!older || !younger) throw new AppError('matter_not_found');
  let changeId = matter.changeId;
  if (state === 'kept' && matter.state !== 'joined')
    changeId = await merge(tx, older.id, { id: younger.id, meant: said.twoCustomers }, actor, now);
  if (state === 'parted') await undoMerge(tx, older.id, matter.changeId as string, actor, now);
  const by = actorKey(actor);
  await settle(tx, pair, { state, changeId, by }, now);
  await appendEvents(tx, told('matter.decided', older, younger, by));
  return { changeId: state === 'kept' ? changeId : null };
}

/** What becomes of a pair; where nothing stands, it stays. */
const next: Record<'same' | 'different' | 'open', Partial<Record<Matter['state'], MatterState>>> = {
  same: { suggested: 'kept', dismissed: 'kept', joined: 'kept' },
  different: { suggested: 'dismissed', joined: 'parted' },
  open: { dismissed: 'suggested' },
};
