/** A supervisor who speaks in a conversation that stays with the agent who has it. */
import {
  type Actor,
  actorKey,
  addActivity,
  lockConversation,
  lockConversationIfAny,
} from '../conversations/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { appendEvents, type Consumer } from '../platform/events/index.ts';
import { deleteParticipation, endParticipations, insertParticipation } from './store.ts';

type Speaker = Actor & { id: string };

/**
 * Says in the timeline that they take part now; the assignment stays. Nothing when they do already, or have it
 * themselves.
 * @throws AppError `conversation_closed`, `conversation_merged`, `conversation_not_found`
 */
export async function join(
  database: Database,
  conversationId: string,
  speaker: Speaker,
  now: Date,
): Promise<void> {
  await database.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.state === 'closed') throw new AppError('conversation_closed');
    if (conversation.agentId === speaker.id) return;
    if (!(await insertParticipation(tx, conversationId, speaker.id, now))) return;
    await tell(tx, conversation, 'joined', speaker, now);
  });
}

/** They listen again. Nothing when they took no part. */
export async function leave(
  database: Database,
  conversationId: string,
  speaker: Speaker,
  now: Date,
): Promise<void> {
  await database.transaction(async (tx) => {
    const conversation = await lockConversationIfAny(tx, conversationId);
    if (!conversation || !(await deleteParticipation(tx, conversationId, speaker.id))) return;
    await tell(tx, conversation, 'left', speaker, now);
  });
}

/** Nobody takes part beside the agent any more once it is closed, or is theirs themselves. */
export const participationConsumer: Consumer = {
  name: 'participations',
  types: ['conversation.closed', 'conversation.assigned'],
  async handle(events, tx) {
    for (const { type, conversationId, data } of events) {
      if (conversationId === null) continue;
      if (type === 'conversation.closed') await endParticipations(tx, conversationId);
      else if (typeof data.agentId === 'string') await deleteParticipation(tx, conversationId, data.agentId);
    }
  },
};

async function tell(
  tx: Tx,
  conversation: { id: string; customerId: string },
  what: 'joined' | 'left',
  speaker: Speaker,
  now: Date,
): Promise<void> {
  const data = { agentId: speaker.id, agentName: speaker.name };
  const activity = { type: `supervisor_${what}`, data };
  const messageId = await addActivity(tx, conversation.id, activity, speaker, now);
  await appendEvents(tx, [
    {
      type: `supervision.${what}`,
      conversationId: conversation.id,
      customerId: conversation.customerId,
      actor: actorKey(speaker),
      data: { agentId: speaker.id, messageId },
    },
  ]);
}
