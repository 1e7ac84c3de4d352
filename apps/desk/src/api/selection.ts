import { useCallback, useSyncExternalStore } from 'react';
import { createValue } from './value.ts';

/**
 * The conversation the agent is at. It runs ahead of the address: a key marks the row at once, the address
 * and the conversation follow.
 */
export const selection = createValue<string | null>(null);

export function useIsSelected(id: string): boolean {
  return useSyncExternalStore(
    selection.subscribe,
    useCallback(() => selection.get() === id, [id]),
  );
}

let opener: (conversationId: string) => void = () => {};

/** How a conversation is shown by those who are no component. */
export function provideOpener(open: (conversationId: string) => void): void {
  opener = open;
}

export const showConversation = (conversationId: string): void => opener(conversationId);
