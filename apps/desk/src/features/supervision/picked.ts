import { useCallback, useSyncExternalStore } from 'react';
import { createValue } from '../../api/value.ts';

const none: ReadonlySet<string> = new Set();

/** Conversations picked out to be moved together. */
export const picked = createValue<ReadonlySet<string>>(none);

export const usePicked = (): ReadonlySet<string> => useSyncExternalStore(picked.subscribe, picked.get);

export function useIsPicked(id: string): boolean {
  return useSyncExternalStore(
    picked.subscribe,
    useCallback(() => picked.get().has(id), [id]),
  );
}

export function togglePicked(id: string): void {
  const next = new Set(picked.get());
  if (!next.delete(id)) next.add(id);
  picked.set(next);
}

export const clearPicked = (): void => picked.set(none);

/** What moves when this one is taken: all that are picked when it is one of them, else it alone. */
export const takenWith = (id: string): string[] => (picked.get().has(id) ? [...picked.get()] : [id]);
