import type { ConversationRow } from '@throughline/sdk';
import { useCallback, useSyncExternalStore } from 'react';
import { RowStore } from './row-store.ts';

/** The desk's one store of conversation rows. */
export const rows = new RowStore();

export function useRow(id: string): ConversationRow | undefined {
  const subscribe = useCallback((listener: () => void) => rows.subscribe(id, listener), [id]);
  return useSyncExternalStore(subscribe, () => rows.get(id));
}
