import type { HeldReply } from '@throughline/sdk';
import { api } from '../../api/client.ts';
import { conversationQuery } from '../../api/conversation.ts';
import { describeError } from '../../api/describe-error.ts';
import { queryClient } from '../../api/query-client.ts';
import { translate } from '../../i18n/index.ts';
import { offerUndo } from '../../shell/undo.ts';
import { showToast } from '../../ui/toast.tsx';

/**
 * Gives a held reply another moment; undo gives it the old one back.
 * @param text says what was done, for the offer to undo it
 */
export async function moveHeld(
  conversationId: string,
  held: HeldReply,
  at: Date,
  text: string,
): Promise<void> {
  if (await move(conversationId, held.id, at.toISOString()))
    offerUndo(text, () => void move(conversationId, held.id, held.sendAfter));
}

async function move(conversationId: string, heldId: string, sendAt: string): Promise<boolean> {
  try {
    await api.moveReply(heldId, sendAt);
    return true;
  } catch (error) {
    showToast({ kind: 'error', text: describeError(error, translate) });
    return false;
  } finally {
    void queryClient.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey });
  }
}
