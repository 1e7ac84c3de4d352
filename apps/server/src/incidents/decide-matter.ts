import {
  type Actor,
  actorKey,
  type ConversationRow,
  merge,
  readRows,
  survivorsOf,
  undoMerge,
} from '../conversations/index.ts';
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
 * @returns the merge by which they are one now, and into which conversation; null where they are not
 * @throws AppError `matter_not_found`, and what `merge` and `undoMerge` throw
 */
export async function decideMatter(
  tx: Tx,
  pair: readonly [string, string],
  said: { verdict: 'same' | 'different' | 'open'; twoCustomers: boolean },
  actor: Actor,
  now: Date,
): Promise<{ changeId: string; intoId: string } | null> {
  const matter = await lockMatter(tx, pair);
  if (!matter) throw new AppError('matter_not_found');
  const state = next[said.verdict][matter.state] ?? matter.state;
  const found = await inOrder(tx, [matter.oneId, matter.otherId]);
  if (state === matter.state) return standing(matter, found[0].id);
  const by = actorKey(actor);
  let decided = { changeId: matter.changeId, intoId: found[0].id };
  if (state === 'kept' && matter.state !== 'joined')
    decided = await makeOne(tx, matter, said.twoCustomers, actor, now);
  if (state === 'parted') await undoMerge(tx, found[0].id, matter.changeId as string, actor, now);
  await settle(tx, pair, { state, changeId: decided.changeId, by }, now);
  await appendEvents(tx, told('matter.decided', ...found, by));
  return standing({ state, changeId: decided.changeId }, decided.intoId);
}

/** By where both stand now: either may have been merged since they were found. */
async function makeOne(
  tx: Tx,
  { oneId, otherId }: Matter,
  meant: boolean,
  actor: Actor,
  now: Date,
): Promise<{ changeId: string | null; intoId: string }> {
  const survivors = await survivorsOf(tx, [oneId, otherId]);
  const ids = [...new Set(survivors.values())];
  if (ids.length < 2) return { changeId: null, intoId: ids[0] ?? oneId };
  const [into, from] = await inOrder(tx, ids);
  return { changeId: await merge(tx, into.id, { id: from.id, meant }, actor, now), intoId: into.id };
}

/** The older first. @throws AppError `matter_not_found` */
async function inOrder(tx: Tx, ids: string[]): Promise<[ConversationRow, ConversationRow]> {
  const [older, younger] = [...(await readRows(tx, ids)).values()].sort((a, b) => a.number - b.number);
  if (!older || !younger) throw new AppError('matter_not_found');
  return [older, younger];
}

const standing = ({ state, changeId }: Pick<Matter, 'state' | 'changeId'>, intoId: string) =>
  changeId !== null && (state === 'kept' || state === 'joined') ? { changeId, intoId } : null;

/** What becomes of a pair; where nothing stands, it stays. */
const next: Record<'same' | 'different' | 'open', Partial<Record<Matter['state'], MatterState>>> = {
  same: { suggested: 'kept', dismissed: 'kept', joined: 'kept' },
  different: { suggested: 'dismissed', joined: 'parted' },
  open: { dismissed: 'suggested' },
};
