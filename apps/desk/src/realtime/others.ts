import { useCallback, useSyncExternalStore } from 'react';

export interface Other {
  agentId: string;
  viewing: boolean;
  typing: boolean;
  /** A supervisor who reads along. */
  reading: boolean;
}

export interface Others {
  agents: readonly Other[];
  customerTyping: boolean;
}

const nobody: Others = { agents: [], customerTyping: false };
/** A typing signal that is not repeated within this many milliseconds has ended. */
export const typingLasts = 8000;

/** Who else is in a conversation right now. Ephemeral: empty after a reload, and that is right. */
export class OthersStore {
  readonly #byConversation = new Map<string, Others>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();

  get(conversationId: string): Others {
    return this.#byConversation.get(conversationId) ?? nobody;
  }

  set(conversationId: string, agentId: string, kind: 'viewing' | 'typing' | 'reading', on: boolean): void {
    const before = this.get(conversationId);
    const known = before.agents.find((other) => other.agentId === agentId);
    const changed = { ...(known ?? { agentId, viewing: false, typing: false, reading: false }), [kind]: on };
    const agents = before.agents.filter((other) => other.agentId !== agentId);
    if (changed.viewing || changed.typing || changed.reading) agents.push(changed);
    this.#put(conversationId, { ...before, agents });
    if (kind === 'typing') {
      this.#expire(`${conversationId} ${agentId}`, on, () =>
        this.set(conversationId, agentId, 'typing', false),
      );
    }
  }

  setCustomerTyping(conversationId: string, on: boolean): void {
    this.#put(conversationId, { ...this.get(conversationId), customerTyping: on });
    this.#expire(conversationId, on, () => this.setCustomerTyping(conversationId, false));
  }

  /** After a lost connection nobody knows who is still there. */
  clear(): void {
    this.#byConversation.clear();
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #put(conversationId: string, others: Others): void {
    if (others.agents.length === 0 && !others.customerTyping) this.#byConversation.delete(conversationId);
    else this.#byConversation.set(conversationId, others);
    this.#tell();
  }

  #expire(key: string, on: boolean, end: () => void): void {
    clearTimeout(this.#timers.get(key));
    if (on) this.#timers.set(key, setTimeout(end, typingLasts));
    else this.#timers.delete(key);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const others = new OthersStore();

export function useOthers(conversationId: string): Others {
  return useSyncExternalStore(
    others.subscribe,
    useCallback(() => others.get(conversationId), [conversationId]),
  );
}
