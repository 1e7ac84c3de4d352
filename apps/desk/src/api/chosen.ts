import { useCallback, useSyncExternalStore } from 'react';
import { createValue } from './value.ts';

const none: ReadonlySet<string> = new Set();

/** Conversations picked out to do something with all of them at once. */
export const chosen = createValue<ReadonlySet<string>>(none);
/** Where a range begins: the one picked last. */
let anchor: string | null = null;

export function useIsChosen(id: string): boolean {
  return useSyncExternalStore(
    chosen.subscribe,
    useCallback(() => chosen.get().has(id), [id]),
  );
}

export function useChosen(): ReadonlySet<string> {
  return useSyncExternalStore(chosen.subscribe, chosen.get);
}

export function toggleChosen(id: string): void {
  const next = new Set(chosen.get());
  if (!next.delete(id)) next.add(id);
  anchor = id;
  chosen.set(next);
}

/** Picks these as well; the last one begins the next range. */
export function choose(ids: readonly string[]): void {
  anchor = ids.at(-1) ?? anchor;
  chosen.set(new Set([...chosen.get(), ...ids]));
}

/** Picks everything from the one picked last (or `from`) to this one, in the order of the list. */
export function chooseRange(list: readonly string[], to: string, from: string | null): void {
  const begin = list.indexOf(anchor !== null && chosen.get().size > 0 ? anchor : (from ?? to));
  const end = list.indexOf(to);
  if (end < 0) return;
  const [first, last] = begin < 0 ? [end, end] : [Math.min(begin, end), Math.max(begin, end)];
  choose([...list.slice(first, last + 1).filter((id) => id !== to), to]);
}

export function clearChosen(): void {
  anchor = null;
  chosen.set(none);
}
