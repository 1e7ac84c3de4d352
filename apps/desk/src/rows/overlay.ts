import type { ConversationRow } from '@throughline/sdk';

/** The fields of a row that an operation of ours changes. */
export type RowPatch = Partial<
  Pick<
    ConversationRow,
    | 'state'
    | 'agentId'
    | 'teamId'
    | 'labels'
    | 'callback'
    | 'snoozedUntil'
    | 'unread'
    | 'waitingSince'
    | 'awaiting'
    | 'mergedInto'
  >
>;

/** An operation of ours the server has not yet shown in a row. */
export interface PendingChange {
  /** Made by this client. */
  id: string;
  conversationId: string;
  patch: RowPatch;
}

/** What to show: the row as the server last told it, with our pending changes over it in the order made. */
export function withPending(base: ConversationRow, changes: readonly PendingChange[]): ConversationRow {
  if (changes.length === 0) return base;
  return Object.assign({ ...base }, ...changes.map((change) => change.patch));
}

/** True when the server's row already shows the change, so that nothing needs to be laid over it. */
export function isReflected(base: ConversationRow, change: PendingChange): boolean {
  return (Object.keys(change.patch) as (keyof RowPatch)[]).every((field) =>
    equal(base[field], change.patch[field]),
  );
}

function equal(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other || sameInstant(one, other);
  return one.length === other.length && one.every((entry) => other.includes(entry));
}

/** Servers may write the same instant otherwise (`Z`, `+00:00`, with or without milliseconds). */
function sameInstant(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && Date.parse(one) === Date.parse(other);
}
