/**
 * Who is connected to this process right now. Ephemeral by design: it is never stored, carries no sequence, and a
 * restart begins with an empty board. What an agent chose (online, busy, offline) is stored with the agent; here both
 * become what others see.
 */
import type { PresenceState } from './types.ts';

export interface PresenceBoard {
  /** A desk of this agent connected. Call the result once when it is gone. */
  connect(agentId: string): () => void;
  isConnected(agentId: string): boolean;
  /** What others see: the choice, and `offline` without a connected desk. */
  seen(agent: { id: string; chosenPresence: PresenceState }): PresenceState;
  /** Says that what others see of this agent may be different now. */
  announce(agentId: string): void;
  /** The listener must not throw. @returns stops listening */
  onChange(listener: (agentId: string) => void): () => void;
}

export interface PresenceTimers {
  /** @returns cancels it */
  after(milliseconds: number, run: () => void): () => void;
}

/** A reloading page is away for a moment: it stays on the board that long. */
const lingerMilliseconds = 8000;

export function createPresenceBoard(timers: PresenceTimers = systemTimers): PresenceBoard {
  const desks = new Map<string, number>();
  const leaving = new Map<string, () => void>();
  const listeners = new Set<(agentId: string) => void>();

  const isConnected = (agentId: string): boolean => desks.has(agentId) || leaving.has(agentId);

  function announce(agentId: string): void {
    for (const listener of listeners) listener(agentId);
  }

  function disconnect(agentId: string): void {
    const left = (desks.get(agentId) ?? 1) - 1;
    if (left > 0) {
      desks.set(agentId, left);
      return;
    }
    desks.delete(agentId);
    const leave = () => {
      leaving.delete(agentId);
      announce(agentId);
    };
    leaving.set(agentId, timers.after(lingerMilliseconds, leave));
  }

  return {
    connect(agentId) {
      const wasThere = isConnected(agentId);
      leaving.get(agentId)?.();
      leaving.delete(agentId);
      desks.set(agentId, (desks.get(agentId) ?? 0) + 1);
      if (!wasThere) announce(agentId);
      let open = true;
      return () => {
        if (open) disconnect(agentId);
        open = false;
      };
    },
    isConnected,
    seen: (agent) => (isConnected(agent.id) ? agent.chosenPresence : 'offline'),
    announce,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const systemTimers: PresenceTimers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
