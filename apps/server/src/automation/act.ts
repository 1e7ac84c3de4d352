/** Carries actions out one after another, each seeing what those before it did. Rules and macros share it. */
import { type ConversationFacts, readFacts } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/errors/index.ts';
import { type Action, carryOut, planOf, type SendAnswer } from './actions/index.ts';
import type { Circumstances, Did } from './types.ts';

export interface ActInput {
  conversationId: string;
  /** As it stands, where it was read while it is held. */
  facts?: ConversationFacts;
  actions: readonly Action[];
  circumstances: Circumstances;
  /** Unique for this run. */
  runKey: string;
  holdSeconds: number;
  send: SendAnswer;
}

/**
 * @returns what each did, and the id of an answer that is held
 * @throws AppError what a command throws; the caller's transaction is then rolled back to before
 */
export async function act(tx: Tx, input: ActInput): Promise<{ did: Did[]; heldReplyId: string | null }> {
  const { conversationId, circumstances } = input;
  const did: Did[] = [];
  let heldReplyId: string | null = null;
  for (const [index, action] of input.actions.entries()) {
    // Read again each time: a command may have done more than was planned.
    const known = index === 0 ? input.facts : undefined;
    const facts = known ?? (await readFacts(tx, [conversationId])).get(conversationId);
    if (!facts) throw new AppError('conversation_not_found');
    const plan = planOf(action, facts, circumstances);
    const { outcome, why, detail } = plan;
    if (outcome !== 'done') {
      did.push({ kind: action.kind, outcome, why, detail });
      continue;
    }
    const result = await carryOut(action, {
      tx,
      facts,
      actor: circumstances.actor,
      now: circumstances.now,
      circumstances,
      clientId: `${input.runKey}:${index}`,
      holdSeconds: input.holdSeconds,
      send: input.send,
    });
    heldReplyId = result.heldId ?? heldReplyId;
    did.push(
      result.refused
        ? { kind: action.kind, outcome: 'refused', why: result.refused, detail: {} }
        : {
            kind: action.kind,
            outcome,
            why,
            detail: result.messageId ? { ...detail, messageId: result.messageId } : detail,
          },
    );
  }
  return { did, heldReplyId };
}
