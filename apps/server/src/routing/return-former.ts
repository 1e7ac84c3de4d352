import { assign, lockConversationIfAny, readHeld, systemActor } from '../conversations/index.ts';
import { formerAgents } from '../people/index.ts';
import type { Database } from '../platform/db/index.ts';
import { lockSeat } from './store.ts';

/**
 * Nobody looks into the hands of somebody who works here no more: what they have, put aside or not and whatever its
 * team, goes back to its queue and keeps its place there. One that opens again while it is still theirs goes the same
 * way.
 * @param ids looks at these conversations; null looks at all that former agents have
 * @returns what went back
 */
export async function returnFormer(database: Database, ids: string[] | null, now: Date): Promise<string[]> {
  const { db } = database;
  const held = await readHeld(db, ids === null ? { agentIds: [...(await formerAgents(db, null))] } : { ids });
  if (held.length === 0) return [];
  const former = await formerAgents(db, [...new Set(held.map((each) => each.agentId))]);
  const returned: string[] = [];
  for (const { id, agentId } of held) {
    if (!former.has(agentId)) continue;
    const gone = await database.transaction(async (tx) => {
      await lockSeat(tx, agentId);
      const conversation = await lockConversationIfAny(tx, id);
      if (conversation?.agentId !== agentId || conversation.state === 'closed') return false;
      if (!(await formerAgents(tx, [agentId])).has(agentId)) return false;
      await assign(tx, id, { agentId: null }, systemActor, now);
      return true;
    });
    if (gone) returned.push(id);
  }
  return returned;
}
