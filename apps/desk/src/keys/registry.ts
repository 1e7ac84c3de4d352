import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { ActionId } from './actions.ts';

type Run = () => void;
interface Handler {
  run: Run;
  first: boolean;
}

/** What can be done right now. The part shown last answers first, as its action is the nearer one. */
const handlers = new Map<ActionId, Handler[]>();
const listeners = new Set<() => void>();
let available: readonly ActionId[] = [];

/**
 * Offers an action to keys and palette while the component is shown and `enabled`.
 * @param first answers before all others, whenever they were shown: what is picked out goes before what is open
 */
export function useAction(id: ActionId, run: Run, enabled = true, first = false): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    const handler = { run: () => latest(), first };
    handlers.set(id, [...(handlers.get(id) ?? []), handler]);
    changed();
    return () => {
      const left = (handlers.get(id) ?? []).filter((entry) => entry !== handler);
      if (left.length > 0) handlers.set(id, left);
      else handlers.delete(id);
      changed();
    };
  }, [id, enabled, first]);
}

/** Runs the action; false when nothing offers it now. */
export function runAction(id: ActionId): boolean {
  const offered = handlers.get(id) ?? [];
  const handler = offered.findLast((entry) => entry.first) ?? offered.at(-1);
  handler?.run();
  return handler !== undefined;
}

export function useAvailableActions(): readonly ActionId[] {
  return useSyncExternalStore(subscribe, () => available);
}

/** Whether something offers the action now. */
export const useIsAvailable = (id: ActionId): boolean =>
  useSyncExternalStore(subscribe, () => handlers.has(id));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  available = [...handlers.keys()];
  for (const listener of listeners) listener();
}
