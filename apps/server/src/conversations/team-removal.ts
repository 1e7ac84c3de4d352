/** What becomes of conversations whose team is no more: nobody looks into the queue of a team that is gone. */
import type { Reader, Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockConversationIfAny, updateConversation } from './conversation-store.ts';
import { addActivity } from './note.ts';
import { tables } from './tables.ts';
import { actorKey, systemActor } from './types.ts';

/** The team's conversations that are not closed. A closed one keeps it as history until it opens again. */
export async function listOfTeam(db: Reader, teamId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('conversation')
    .select('id')
    .where('team_id', '=', teamId)
    .where('state', 'in', ['open', 'snoozed'])
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Team by conversation; those without one are left out. */
export async function teamsOf(db: Reader, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('conversation')
    .select(['id', 'team_id'])
    .where('id', 'in', ids)
    .where('team_id', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.id, row.team_id as string]));
}

/** Moves the conversation to no team and says why in its timeline; its agent keeps it. Twice does no more than once. */
export async function leaveTeam(
  tx: Tx,
  id: string,
  team: { id: string; name: string },
  now: Date,
): Promise<void> {
  const conversation = await lockConversationIfAny(tx, id);
  if (conversation?.teamId !== team.id || conversation.state === 'closed') return;
  await updateConversation(tx, id, { team_id: null });
  const activity = { type: 'team_deleted', data: { teamId: team.id, teamName: team.name } };
  const messageId = await addActivity(tx, id, activity, systemActor, now);
  await appendEvents(tx, [
    {
      type: 'conversation.assigned',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(systemActor),
      data: { agentId: conversation.agentId, teamId: null, messageId },
    },
  ]);
}
