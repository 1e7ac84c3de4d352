import type { ConversationRow } from '@throughline/sdk';
import { isReflected, type PendingChange, type RowPatch, withPending } from './overlay.ts';

type ChangeListener = (before: ConversationRow | undefined, after: ConversationRow, own: boolean) => void;

/**
 * All conversation rows the desk knows: base state by sequence, with pending changes of ours over it. A row
 * that is older than the one held is ignored, so events and answers may come in any order and twice.
 */
export class RowStore {
  readonly #base = new Map<string, ConversationRow>();
  readonly #pending = new Map<string, PendingChange[]>();
  readonly #shown = new Map<string, ConversationRow>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #changeListeners = new Set<ChangeListener>();

  /** The row to show, or undefined while unknown. The same object until something changes. */
  get(id: string): ConversationRow | undefined {
    return this.#shown.get(id);
  }

  /** Takes rows from the server. */
  put(rows: readonly ConversationRow[]): void {
    for (const row of rows) {
      const held = this.#base.get(row.id);
      if (held && row.seq < held.seq) continue;
      this.#base.set(row.id, row);
      this.#show(row.id, false);
    }
  }

  /** Lays a change of ours over the row until it is settled or withdrawn. */
  begin(id: string, conversationId: string, patch: RowPatch): PendingChange {
    const change = { id, conversationId, patch };
    this.#pending.set(conversationId, [...this.#pendingOf(conversationId), change]);
    this.#show(conversationId, true);
    return change;
  }

  /** True once the server's own row shows the change; it is then no longer laid over. */
  settle(change: PendingChange): boolean {
    const base = this.#base.get(change.conversationId);
    if (base && !isReflected(base, change)) return false;
    this.withdraw(change);
    return true;
  }

  /** Takes the change away; what the server says shows again. */
  withdraw(change: PendingChange): void {
    const pending = this.#pendingOf(change.conversationId);
    const left = pending.filter((entry) => entry.id !== change.id);
    // Gone already: whoever is told of a row and settles a change for it must not be told again for that.
    if (left.length === pending.length) return;
    if (left.length > 0) this.#pending.set(change.conversationId, left);
    else this.#pending.delete(change.conversationId);
    this.#show(change.conversationId, true);
  }

  /** Called when the row to show changed. */
  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(id, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
  }

  /** Called for every row that changed, with what was shown before. `own` is true for operations of ours. */
  onChange(listener: ChangeListener): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  #pendingOf(conversationId: string): PendingChange[] {
    return this.#pending.get(conversationId) ?? [];
  }

  #show(id: string, own: boolean): void {
    const base = this.#base.get(id);
    if (!base) return;
    const before = this.#shown.get(id);
    const after = withPending(base, this.#pendingOf(id));
    if (before === after) return;
    this.#shown.set(id, after);
    for (const listener of this.#listeners.get(id) ?? []) listener();
    for (const listener of this.#changeListeners) listener(before, after, own);
  }
}
