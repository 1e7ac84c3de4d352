import type { Tx } from '../platform/db/index.ts';
import { appendEvents } from '../platform/events/index.ts';
import { lockConversation, updateConversation } from './conversation-store.ts';
import { addActivity } from './note.ts';
import { type Actor, actorKey } from './types.ts';

/**
 * Gives the conversation to an agent, to a team, or back to nobody. `teamId` undefined keeps the team.
 * The caller has checked that agent and team exist.
 */
export async function assign(
  tx: Tx,
  id: string,
  to: {
    agentId: string | null;
    teamId?: string | null | undefined;
    agentName?: string | null;
    teamName?: string | null;
    /** Why, in the words of whoever does it; shown in the timeline. */
    reason?: string;
    /** Given to somebody who had enough or was away, knowingly. */
    forced?: boolean;
  },
  actor: Actor,
  now: Date,
): Promise<void> {
  const conversation = await lockConversation(tx, id);
  const teamId = to.teamId === undefined ? conversation.teamId : to.teamId;
  if (conversation.agentId === to.agentId && conversation.teamId === teamId) return;
  await updateConversation(tx, id, { agent_id: to.agentId, team_id: teamId });
  const data = {
    agentId: to.agentId,
    teamId,
    agentName: to.agentName ?? null,
    teamName: to.teamName ?? null,
    ...(to.reason ? { reason: to.reason } : {}),
    ...(to.forced ? { forced: true } : {}),
  };
  const messageId = await addActivity(
    tx,
    id,
    { type: to.agentId === null ? 'unassigned' : 'assigned', data },
    actor,
    now,
  );
  await appendEvents(tx, [
    {
      type: 'conversation.assigned',
      conversationId: id,
      customerId: conversation.customerId,
      actor: actorKey(actor),
      data: {
        agentId: to.agentId,
        teamId,
        messageId,
        fromAgentId: conversation.agentId,
        waitingSince: conversation.waitingSince,
      },
    },
  ]);
}
