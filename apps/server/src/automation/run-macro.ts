import { type Actor, actorKey, changeOne } from '../conversations/index.ts';
import { AppError, type ErrorCode } from '../platform/errors/index.ts';
import { act } from './act.ts';
import { answerBy } from './answer.ts';
import { circumstancesOf, readSurroundings } from './circumstances.ts';
import type { AutomationDeps } from './deps.ts';
import { findMacro, findMacroRun, insertMacroRun } from './macro-store.ts';
import type { MacroOutcome, MacroUser } from './macro-types.ts';
import type { Did } from './types.ts';

/**
 * Does all of a macro's actions in a conversation, or none. The same `clientId` again does nothing more and tells the
 * same.
 * @param holdSeconds keeps an answer so long, to be taken back
 * @throws AppError `macro_not_found`, `conversation_not_found`, and what an action throws
 */
export async function runMacro(
  deps: AutomationDeps,
  run: { conversationId: string; macroId: string; clientId: string; holdSeconds: number },
  user: MacroUser,
): Promise<MacroOutcome> {
  const { conversationId, clientId } = run;
  const actor: Actor = { kind: 'agent', id: user.agentId, name: user.name };
  return deps.database.transaction(async (tx) => {
    const now = deps.now();
    // Changes nothing, but holds the conversation: of two same requests at once the second finds what the first did.
    const before = await changeOne(tx, conversationId, [], actor, now);
    const known = await findMacroRun(tx, conversationId, actorKey(actor), clientId);
    if (known) return known;
    const macro = await findMacro(tx, run.macroId);
    if (!macro || (!macro.shared && macro.ownerId !== user.agentId)) throw new AppError('macro_not_found');
    const circumstances = circumstancesOf(await readSurroundings(tx), {
      actor,
      now,
      automaticMessage: false,
      repliedAt: null,
    });
    const { did, heldReplyId } = await act(tx, {
      conversationId,
      actions: macro.actions,
      circumstances,
      runKey: `macro:${clientId}`,
      holdSeconds: run.holdSeconds,
      send: answerBy(deps),
    });
    refuse(did);
    const result = { did, before, heldReplyId };
    await insertMacroRun(tx, { conversationId, actor: actorKey(actor), clientId, result, at: now });
    return result;
  });
}

/** An agent is told why, and nothing stays half done. */
function refuse(did: readonly Did[]): void {
  for (const { why } of did) if (why !== null) throw new AppError(codes[why] ?? 'internal');
}

const codes: Partial<Record<NonNullable<Did['why']>, ErrorCode>> = {
  no_channel: 'channel_cannot_send',
  variable_empty: 'variable_empty',
  is_closed: 'conversation_closed',
};
