import type { BulkItem, ConversationRow, Macro, MacroRunResult } from '@throughline/sdk';
import { automationApi } from '../../api/automation.ts';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { translate } from '../../i18n/index.ts';
import { offerUndo } from '../../shell/undo.ts';
import { showToast } from '../../ui/toast.tsx';

type Change = BulkItem['changes'][number];
interface Done {
  id: string;
  result: MacroRunResult;
}

/** So many conversations at once; more would only wait. */
const atOnce = 4;

/** Runs a macro in each of these conversations, and offers one undo for all that can be taken back. */
export async function runMacro(
  macro: Macro,
  targets: readonly ConversationRow[],
  holdSeconds: number,
): Promise<void> {
  const waiting = [...targets];
  const done: Done[] = [];
  const refused: unknown[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        const input = { macroId: macro.id, clientId: crypto.randomUUID(), holdSeconds };
        done.push({ id: next.id, result: await automationApi.runMacro(next.id, input) });
      } catch (error) {
        refused.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (refused.length > 0) {
    const reason = describeError(refused[0], translate);
    showToast({
      kind: 'error',
      text: translate('automation.notRun', { name: macro.name, count: refused.length, reason }),
    });
  }
  if (done.length === 0) return;
  const text = translate('automation.ran', { name: macro.name, count: done.length });
  offerUndo(text, () => void takeBack(done));
}

async function takeBack(done: readonly Done[]): Promise<void> {
  const items = done.flatMap(({ id, result }) => {
    const changes = changesBack(result);
    return changes.length > 0 ? [{ id, changes }] : [];
  });
  const held = done.flatMap(({ result }) => result.heldReplyId ?? []);
  try {
    await Promise.all([
      items.length > 0 ? api.bulk(items) : null,
      // One that has gone meanwhile cannot be taken back; all else still is.
      ...held.map((id) => api.withdrawReply(id).catch(() => null)),
    ]);
  } catch (error) {
    showToast({
      kind: 'error',
      text: translate('conversation.notDone', { reason: describeError(error, translate) }),
    });
  }
}

/** Back to how it stood, for what the macro changed; opening or waking what somebody has opened since does nothing. */
export function changesBack({ did, before }: MacroRunResult, now = Date.now()): Change[] {
  const changed = (kind: string) => did.some((each) => each.kind === kind && each.outcome === 'done');
  const changes: Change[] = [];
  if (before.state === 'closed' && (changed('reopen') || changed('reply'))) changes.push({ kind: 'close' });
  if (before.state !== 'closed' && changed('close')) changes.push({ kind: 'reopen' });
  if (before.state === 'open' && changed('snooze') && !changed('close')) changes.push({ kind: 'wake' });
  const slept = before.state === 'snoozed' && (changed('close') || changed('snooze') || changed('reply'));
  if (slept && before.snoozedUntil !== null && Date.parse(before.snoozedUntil) > now)
    changes.push({ kind: 'snooze', until: before.snoozedUntil });
  if (changed('label')) {
    const details = did.filter((each) => each.kind === 'label').map((each) => each.detail);
    const listed = (name: string) =>
      details.flatMap((detail) => (Array.isArray(detail[name]) ? detail[name] : []));
    changes.push({ kind: 'label', add: listed('removed'), remove: listed('added') });
  }
  if (changed('assign')) changes.push({ kind: 'assign', agentId: before.agentId, teamId: before.teamId });
  if (before.unread && changes.length > 0) changes.push({ kind: 'unsee' });
  return changes;
}
