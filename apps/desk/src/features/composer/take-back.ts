import type { HeldReply } from '@throughline/sdk';
import { api } from '../../api/client.ts';
import { conversationQuery } from '../../api/conversation.ts';
import { describeError } from '../../api/describe-error.ts';
import { queryClient } from '../../api/query-client.ts';
import { translate } from '../../i18n/index.ts';
import { showToast } from '../../ui/toast.tsx';
import { delivered, outbox } from './outbox.ts';
import type { PendingReply } from './outbox-store.ts';
import { restore } from './restored.ts';
import type { ComposerState } from './state.ts';

/** Undoes a sending: the words come back into the composer, unless they have gone. */
export async function undoSending(message: PendingReply): Promise<void> {
  const { clientId, conversationId } = message;
  await delivered(clientId);
  const kept = outbox.find(clientId);
  if (kept?.state === 'waiting' || kept?.state === 'failed') {
    outbox.remove(clientId);
    restore(conversationId, stateOf({ ...message.input, files: message.files }));
    return;
  }
  const detail = await queryClient
    .fetchQuery({ ...conversationQuery(conversationId), staleTime: 0 })
    .catch(() => undefined);
  const held = detail?.held.find((reply) => reply.clientId === clientId);
  if (held) await takeBack(conversationId, held.id);
  else showToast({ kind: 'error', text: translate('sending.gone') });
}

/** Takes a held reply back into the composer. */
export async function takeBack(conversationId: string, heldId: string): Promise<void> {
  try {
    const held = await api.withdrawReply(heldId);
    outbox.remove(held.clientId);
    restore(conversationId, stateOf(held));
  } catch (error) {
    showToast({ kind: 'error', text: describeError(error, translate) });
  }
  void queryClient.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey });
}

type Words = Pick<HeldReply, 'channelId' | 'to' | 'text' | 'files'> &
  Partial<Pick<HeldReply, 'cc' | 'bcc' | 'subject' | 'html' | 'sendAfter'>>;

/** What is held no longer than this was held to be undone, not to be sent later, milliseconds. */
const longestUndo = 130_000;

const stateOf = (words: Words): ComposerState => ({
  mode: 'reply',
  channelId: words.channelId,
  to: words.to,
  cc: words.cc ?? [],
  bcc: words.bcc ?? [],
  subject: words.subject ?? null,
  text: words.text,
  html: words.html ?? null,
  files: words.files,
  mentions: [],
  aside: null,
  sendAt:
    words.sendAfter !== undefined && Date.parse(words.sendAfter) - Date.now() > longestUndo
      ? words.sendAfter
      : null,
});
