import type { AssignmentInput, ConversationRow } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import type { PendingChange, RowPatch } from '../rows/overlay.ts';
import { rows } from '../rows/rows.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { conversationQuery } from './conversation.ts';
import { describeError } from './describe-error.ts';
import { queryClient } from './query-client.ts';

/** Milliseconds the stream has to show an accepted change before the conversation is asked for. */
const streamWithin = 4000;

/** Closes the conversation; undo reopens it. */
export function closeConversation(row: ConversationRow): void {
  void change(row.id, { state: 'closed', waitingSince: null }, () => api.close(row.id));
  offerUndo(translate('conversation.done.closed'), () => reopenConversation(row, false));
}

export function reopenConversation(row: ConversationRow, withUndo = true): void {
  // A row that was closed a moment ago knows since when its customer waits; the server finds it out again.
  const { waitingSince } = row;
  const known = waitingSince === null ? {} : { waitingSince };
  void change(row.id, { state: 'open', snoozedUntil: null, ...known }, () => api.reopen(row.id));
  if (withUndo) offerUndo(translate('conversation.done.reopened'), () => closeConversation(row));
}

/** @param until instant at which the conversation comes back */
export function snoozeConversation(row: ConversationRow, until: Date, untilText: string): void {
  const snoozedUntil = until.toISOString();
  void change(row.id, { state: 'snoozed', snoozedUntil }, () => api.snooze(row.id, snoozedUntil));
  offerUndo(translate('conversation.done.snoozed', { until: untilText }), () => wakeConversation(row));
}

export function wakeConversation(row: ConversationRow): void {
  void change(row.id, { state: 'open', snoozedUntil: null }, () => api.wake(row.id));
}

/** @param toName shown in the message that offers undo */
export function assignConversation(row: ConversationRow, to: AssignmentInput, toName: string): void {
  void change(row.id, { ...to }, () => api.assign(row.id, to));
  const back: AssignmentInput = { agentId: row.agentId, teamId: row.teamId };
  offerUndo(translate('conversation.done.assigned', { name: toName }), () => {
    void change(row.id, { ...back }, () => api.assign(row.id, back));
  });
}

export function labelConversation(row: ConversationRow, labels: string[]): void {
  void change(row.id, { labels }, () => api.label(row.id, labels));
  offerUndo(translate('conversation.done.labelled'), () => {
    void change(row.id, { labels: row.labels }, () => api.label(row.id, row.labels));
  });
}

/** Somebody has looked; silent, and tried again with the next look when it fails. */
export function markSeen(id: string): void {
  const pending = rows.begin(crypto.randomUUID(), id, { unread: false });
  api.seen(id).then(
    () => settleSoon(pending),
    () => rows.withdraw(pending),
  );
}

/** Shows the change at once, sends it, and takes it back visibly when the server refuses. */
export async function change(id: string, patch: RowPatch, send: () => Promise<void>): Promise<void> {
  const pending = rows.begin(crypto.randomUUID(), id, patch);
  try {
    await send();
    settleSoon(pending);
  } catch (error) {
    rows.withdraw(pending);
    showToast({
      kind: 'error',
      text: translate('conversation.notDone', { reason: describeError(error, translate) }),
    });
  }
}

/** The stream normally brings the changed row within moments; when it does not, the row is asked for. */
export function settleSoon(pending: PendingChange): void {
  if (rows.settle(pending)) return;
  const stop = rows.subscribe(pending.conversationId, () => {
    if (rows.settle(pending)) end();
  });
  const timer = setTimeout(async () => {
    end();
    await queryClient
      .fetchQuery({ ...conversationQuery(pending.conversationId), staleTime: 0 })
      .catch(() => undefined);
    rows.withdraw(pending);
  }, streamWithin);
  const end = () => {
    clearTimeout(timer);
    stop();
  };
}
