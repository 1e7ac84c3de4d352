import { queryOptions } from '@tanstack/react-query';
import { ApiError, type ConversationRow, type SplitInput } from '@throughline/sdk';
import { type MessageKey, translate } from '../i18n/index.ts';
import { rows } from '../rows/rows.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { settleSoon } from './commands.ts';
import { describeError } from './describe-error.ts';
import { relatedKey } from './related-key.ts';

export function relatedQuery(id: string) {
  return queryOptions({
    queryKey: relatedKey(id),
    queryFn: async () => {
      const { items } = await api.related(id);
      rows.put(items);
      return items;
    },
  });
}

/** Looks a conversation up by its short number; null when there is none. @throws ApiError */
export async function findByNumber(number: number): Promise<ConversationRow | null> {
  try {
    const row = await api.conversationByNumber(number);
    rows.put([row]);
    return row;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** Takes `from` into `into`; its row leaves the queue at once, and undo brings it back. */
export function mergeConversation(into: ConversationRow, from: ConversationRow, twoCustomers: boolean): void {
  const change = rows.begin(crypto.randomUUID(), from.id, { state: 'closed', mergedInto: into.id });
  const answer = api.merge(into.id, { conversationId: from.id, twoCustomers });
  answer.then(
    () => settleSoon(change),
    (error) => {
      rows.withdraw(change);
      refused(error);
    },
  );
  offerUndo(translate('merge.done.merged', { number: String(from.number) }), () => {
    void answer.then(
      ({ changeId }) => undoMerge({ into: into.id, changeId, from }),
      () => {},
    );
  });
}

/** Parts two conversations again. `from`, where its row before the merge is known, comes back at once. */
export async function undoMerge(change: {
  into: string;
  changeId: string;
  from?: ConversationRow;
}): Promise<void> {
  const { into, changeId, from } = change;
  const pending = from && rows.begin(crypto.randomUUID(), from.id, { state: from.state, mergedInto: null });
  try {
    await api.undoMerge(into, changeId);
    if (pending) settleSoon(pending);
  } catch (error) {
    if (pending) rows.withdraw(pending);
    refused(error);
  }
}

/** Begins a conversation with some messages of another; resolves with true when that was done. */
export async function splitConversation(id: string, input: SplitInput): Promise<boolean> {
  try {
    const { changeId } = await api.split(id, input);
    offerUndo(translate('merge.done.split'), () => void undoSplit(id, changeId));
    return true;
  } catch (error) {
    refused(error);
    return false;
  }
}

export async function undoSplit(id: string, changeId: string): Promise<void> {
  await api.undoSplit(id, changeId).catch(refused);
}

export function relateConversations(row: ConversationRow, other: ConversationRow): void {
  api.relate(row.id, other.id).catch(refused);
  const number = String(other.number);
  offerUndo(translate('merge.done.related', { number }), () => {
    api.unrelate(row.id, other.id).catch(refused);
  });
}

export function unrelateConversations(id: string, other: ConversationRow): void {
  api.unrelate(id, other.id).catch(refused);
  const number = String(other.number);
  offerUndo(translate('merge.done.unrelated', { number }), () => {
    api.relate(id, other.id).catch(refused);
  });
}

const reasons: Record<string, MessageKey> = {
  change_superseded: 'merge.error.superseded',
  conversation_merged: 'merge.error.merged',
  two_customers: 'merge.error.twoCustomers',
};

function refused(error: unknown): void {
  const known = error instanceof ApiError ? reasons[error.code] : undefined;
  const reason = known ? translate(known) : describeError(error, translate);
  showToast({ kind: 'error', text: translate('conversation.notDone', { reason }) });
}
