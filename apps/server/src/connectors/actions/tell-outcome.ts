import { type Actor, addActivity, lockConversationIfAny, survivorOf } from '../../conversations/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { appendEvents } from '../../platform/events/index.ts';
import type { ActionRun } from './types.ts';

/** A line on the conversation's timeline, and the event. */
export async function tellOutcome(tx: Tx, run: ActionRun, now: Date): Promise<void> {
  const { id: runId, connectorId, connectorName, name, summary, state, result, conversationId } = run;
  const [kind, id = ''] = run.actor.split(':');
  const actor: Actor =
    kind === 'agent' ? { kind, id, name: run.actorName } : { kind: 'system', id: null, name: run.actorName };
  const data = { runId, connectorId, connectorName, name, summary, state, result };
  // It may have been merged meanwhile.
  const survivor = conversationId && (await survivorOf(tx, conversationId));
  const conversation = survivor && (await lockConversationIfAny(tx, survivor));
  const messageId = conversation
    ? await addActivity(tx, conversation.id, { type: 'connector_action', data }, actor, now)
    : null;
  await appendEvents(tx, [
    {
      type: 'action.finished',
      customerId: run.customerId,
      conversationId: conversation ? conversation.id : null,
      actor: run.actor,
      data: { runId, connectorId, action: run.action, state, ...(messageId && { messageId }) },
    },
  ]);
}
