/** Conversations that have to do with each other and stay two. Who looks at one finds the other. */
import type { Reader, Tx } from '../platform/db/index.ts';
import { AppError, invalid } from '../platform/errors/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockBoth } from './merge.ts';
import { familyOf, relatedTo, survivorOf } from './merge-store.ts';
import { addActivity } from './note.ts';
import { tables } from './tables.ts';
import { type Actor, actorKey } from './types.ts';

/**
 * Says that two conversations are related; again changes nothing.
 * @throws AppError `conversation_not_found`, `conversation_merged`, `invalid_input`
 */
export async function relate(tx: Tx, id: string, otherId: string, actor: Actor, now: Date): Promise<void> {
  if (id === otherId) throw invalid('otherId', 'is the same conversation');
  const pair = await lockBoth(tx, id, otherId);
  if (pair.some((each) => each.mergedInto !== null)) throw new AppError('conversation_merged');
  if ((await relatedIds(tx, id)).includes(otherId)) return;
  const [one, other] = [id, otherId].sort() as [string, string];
  await tables(tx)
    .insertInto('conversation_relation')
    .values({ one_id: one, other_id: other, made_by: actorKey(actor), made_at: now })
    .execute();
  await tell(tx, pair, 'related', actor, now);
}

/** Takes the relation back, also one that merged conversations brought with them; none changes nothing. */
export async function unrelate(tx: Tx, id: string, otherId: string, actor: Actor, now: Date): Promise<void> {
  if (id === otherId) throw invalid('otherId', 'is the same conversation');
  const pair = await lockBoth(tx, id, otherId);
  const here = await familyOf(tx, id);
  const there = await familyOf(tx, otherId);
  const gone = await tables(tx)
    .deleteFrom('conversation_relation')
    .where((where) =>
      where.or([
        where.and([where('one_id', 'in', here), where('other_id', 'in', there)]),
        where.and([where('one_id', 'in', there), where('other_id', 'in', here)]),
      ]),
    )
    .returning('one_id')
    .execute();
  if (gone.length > 0) await tell(tx, pair, 'unrelated', actor, now);
}

/** Conversations related to this one or to any it took in, as they stand now. */
export async function relatedIds(db: Reader, id: string): Promise<string[]> {
  const related = await relatedTo(db, await familyOf(db, id));
  const standing = await Promise.all(related.map((each) => survivorOf(db, each)));
  return [...new Set(standing.flatMap((each) => each ?? []))].filter((each) => each !== id);
}

async function tell(
  tx: Tx,
  pair: readonly [Related, Related],
  what: 'related' | 'unrelated',
  actor: Actor,
  now: Date,
): Promise<void> {
  const [one, other] = pair;
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    const data = { conversationId: there.id, number: there.number };
    const messageId = await addActivity(tx, here.id, { type: what, data }, actor, now);
    await appendEvents(tx, [
      {
        type: `conversation.${what}`,
        conversationId: here.id,
        customerId: here.customerId,
        actor: actorKey(actor),
        data: { otherId: there.id, messageId },
      },
    ]);
  }
}

interface Related {
  id: string;
  number: number;
  customerId: string;
}
