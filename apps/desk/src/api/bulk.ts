import type { BulkItem, BulkOutcome, ConversationRow } from '@throughline/sdk';
import { translate } from '../i18n/index.ts';
import type { PendingChange, RowPatch } from '../rows/overlay.ts';
import { rows } from '../rows/rows.ts';
import { offerUndo } from '../shell/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { api } from './client.ts';
import { describeError } from './describe-error.ts';

type Change = BulkItem['changes'][number];
type Before = NonNullable<BulkOutcome['before']>;

/** Something done with many conversations: how it looks at once, what is asked for, and how it is taken back. */
export interface BulkDeed {
  text: string;
  changes: Change[];
  patch: (row: ConversationRow) => RowPatch;
  /** Goes back to how one stood; nothing where it stood so already. */
  back: (before: Before, row: ConversationRow) => Change[];
}

/** Milliseconds the stream has to show accepted changes before the server's rows count again. */
const streamWithin = 4000;

/** Does it with all of them, shows it at once, and offers one undo for all. */
export async function doWithMany(targets: readonly ConversationRow[], deed: BulkDeed): Promise<void> {
  const outcomes = await send(
    targets.map((row) => ({ id: row.id, changes: deed.changes })),
    new Map(targets.map((row) => [row.id, deed.patch(row)])),
  );
  const done = outcomes.filter((outcome) => outcome.problem === null);
  const waiting = new Map(targets.map((row) => [row.id, row.waitingSince]));
  if (done.length > 0) offerUndo(deed.text, () => void takeBack(done, deed, waiting));
}

/** Shows at once how each stood, so that the rows come back to their places. */
async function takeBack(
  done: readonly BulkOutcome[],
  deed: BulkDeed,
  waiting: ReadonlyMap<string, string | null>,
): Promise<void> {
  const items = itemsBack(done, deed);
  const ids = new Set(items.map((item) => item.id));
  const patches = done.flatMap(({ id, before }): [string, RowPatch][] =>
    before && ids.has(id) ? [[id, { ...before, waitingSince: waiting.get(id) ?? null }]] : [],
  );
  await send(items, new Map(patches));
}

/** What somebody has changed since is left as it is. */
function itemsBack(done: readonly BulkOutcome[], deed: BulkDeed): BulkItem[] {
  return done.flatMap(({ id, before }) => {
    const row = rows.get(id);
    if (!row || !before || !stillShows(row, deed.patch(row))) return [];
    const changes = deed.back(before, row);
    return changes.length > 0 ? [{ id, changes }] : [];
  });
}

const stillShows = (row: ConversationRow, patch: RowPatch): boolean =>
  (['state', 'agentId', 'teamId'] as const).every(
    (field) => patch[field] === undefined || patch[field] === row[field],
  );

async function send(items: BulkItem[], patches: ReadonlyMap<string, RowPatch>): Promise<BulkOutcome[]> {
  if (items.length === 0) return [];
  const pending = [...patches].map(([id, patch]) => rows.begin(crypto.randomUUID(), id, patch));
  try {
    const { results } = await api.bulk(items);
    const refused = results.filter((result) => result.problem !== null);
    const refusedIds = new Set(refused.map((result) => result.id));
    for (const change of pending)
      if (refusedIds.has(change.conversationId)) rows.withdraw(change);
      else settleSoon(change);
    if (refused.length > 0) tellRefused(refused, results.length);
    return results;
  } catch (error) {
    for (const change of pending) rows.withdraw(change);
    showToast({
      kind: 'error',
      text: translate('conversation.notDone', { reason: describeError(error, translate) }),
    });
    return [];
  }
}

function settleSoon(change: PendingChange): void {
  if (rows.settle(change)) return;
  const stop = rows.subscribe(change.conversationId, () => {
    if (rows.settle(change)) end();
  });
  const timer = setTimeout(() => {
    end();
    rows.withdraw(change);
  }, streamWithin);
  const end = () => {
    clearTimeout(timer);
    stop();
  };
}

function tellRefused(refused: readonly BulkOutcome[], total: number): void {
  const reason = refused[0]?.problem?.title ?? '';
  showToast({
    kind: 'error',
    text: translate('bulk.partly', { count: refused.length, total, reason }),
  });
}
