import type { ConversationRow } from '@throughline/sdk';
import { offerUndo } from '../shell/undo.ts';
import { api } from './client.ts';
import { change } from './commands.ts';

/** The customer has been called; undo puts the number back. @param text what the offer of undo says */
export function calledBack(row: ConversationRow, text: string): void {
  const phone = row.callback;
  if (phone === null) return;
  void change(row.id, { callback: null }, () => api.doneCallback(row.id));
  offerUndo(text, () => void change(row.id, { callback: phone }, () => api.wantCallback(row.id, phone)));
}
