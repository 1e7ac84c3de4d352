import {
  type ConversationRow,
  familyOf,
  merge,
  readRows,
  recentConversations,
  survivorOf,
  survivorsOf,
  systemActor,
} from '../conversations/index.ts';
import { customersByClaim, selectIdentities } from '../customers/index.ts';
import type { Reader, Tx } from '../platform/db/index.ts';
import { appendEvents, type NewEvent } from '../platform/events/index.ts';
import { wordShares } from '../search/index.ts';
import { judge, wordsToWeigh, worthSaying } from './judge.ts';
import { lockMatter, mattersOf, settle, suggest } from './matter-store.ts';
import { isProven, type ReadSide, readSides } from './read-sides.ts';
import type { FindReferences } from './references.ts';
import type { Judgement } from './types.ts';

/** So many other conversations of one customer are compared, the latest. */
const mostOwn = 6;
const mostClaimed = 3;

export interface Matching {
  findReferences: FindReferences;
  windowHours: number;
  /** Certain evidence joins; otherwise it suggests. */
  joins: boolean;
  now: Date;
}

/**
 * Looks for conversations about the matter of this one, which somebody has just written in: joins it with one on
 * certain evidence, and suggests the others. What was ever decided about a pair is not asked again.
 */
export async function matchConversation(tx: Tx, conversationId: string, matching: Matching): Promise<void> {
  const id = await survivorOf(tx, conversationId);
  if (id === null) return;
  const rows = await readRows(tx, [id, ...(await candidatesFor(tx, id, matching))]);
  const row = rows.get(id);
  if (!row) return;
  const others = [...rows.values()].filter((other) => other.id !== id);
  if (others.length === 0) return;
  const sides = await readSides(tx, [row, ...others], matching.findReferences);
  const side = sides.get(id);
  if (!side) return;
  const identities = await selectIdentities(tx, row.customer.id);
  const shares = await wordShares(
    tx,
    others.flatMap((other) => wordsBetween(side, sides.get(other.id))),
  );
  const judged = others.flatMap((other): [ConversationRow, Judgement][] => {
    const theirs = sides.get(other.id);
    if (!theirs) return [];
    const same = other.customer.id === row.customer.id;
    const person = same ? (isProven(side, theirs, identities) ? 'proven' : 'same') : 'claimed';
    return [[other, judge(side, theirs, { person, shares })]];
  });
  judged.sort(([, a], [, b]) => Number(b.certain) - Number(a.certain) || b.score - a.score);
  const [best] = judged;
  if (best?.[1].certain && matching.joins && mayMove(row, best[0])) return join(tx, row, best, matching.now);
  for (const [other, judgement] of judged)
    if (judgement.certain || judgement.score >= worthSaying)
      if (await suggest(tx, [id, other.id], judgement, matching.now))
        await appendEvents(tx, told('matter.suggested', row, other));
}

/** Other recent conversations of the customer, and of those bound to them by a claim, that nothing was decided of. */
async function candidatesFor(db: Reader, id: string, { windowHours, now }: Matching): Promise<string[]> {
  const row = (await readRows(db, [id])).get(id);
  if (!row) return [];
  const since = new Date(now.getTime() - windowHours * 3_600_000);
  const claims = (await customersByClaim(db, [row.customer.id])).get(row.customer.id) ?? [];
  const [own, claimed, family] = await Promise.all([
    recentConversations(db, [row.customer.id], since, mostOwn),
    recentConversations(db, claims, since, mostClaimed),
    familyOf(db, id),
  ]);
  const decided = (await mattersOf(db, family)).filter((matter) => matter.state !== 'suggested');
  const ends = decided
    .flatMap(({ oneId, otherId }) => [oneId, otherId])
    .filter((each) => !family.includes(each));
  const settled = new Set((await survivorsOf(db, ends)).values());
  return [...own, ...claimed].filter((each) => each !== id && !settled.has(each));
}

const wordsBetween = (one: ReadSide, other: ReadSide | undefined): string[] =>
  other ? wordsToWeigh(one, other) : [];

/** Two agents each at work on theirs are asked first: nothing moves under their hands. */
const mayMove = (one: ConversationRow, other: ConversationRow): boolean =>
  one.agentId === null || other.agentId === null || one.agentId === other.agentId;

/** The older takes the younger in. */
async function join(
  tx: Tx,
  row: ConversationRow,
  [other, judgement]: [ConversationRow, Judgement],
  now: Date,
): Promise<void> {
  const [into, from] = row.number < other.number ? [row, other] : [other, row];
  const pair = [into.id, from.id] as const;
  // The row is there before it is locked, so that of two who come at once the second waits, and finds it decided.
  await suggest(tx, pair, judgement, now);
  const matter = await lockMatter(tx, pair);
  if (matter?.state !== 'suggested') return;
  const merging = { id: from.id, meant: false, because: judgement.reasons };
  const changeId = await merge(tx, into.id, merging, systemActor, now);
  await settle(tx, pair, { state: 'joined', changeId, judgement, by: 'system' }, now);
  await appendEvents(tx, told('matter.joined', into, from));
}

/** News of a pair, for both. */
export function told(
  type: string,
  one: Pick<ConversationRow, 'id' | 'customer'>,
  other: Pick<ConversationRow, 'id' | 'customer'>,
  actor = 'system',
): NewEvent[] {
  return [
    { type, conversationId: one.id, customerId: one.customer.id, actor, data: { otherId: other.id } },
    { type, conversationId: other.id, customerId: other.customer.id, actor, data: { otherId: one.id } },
  ];
}
