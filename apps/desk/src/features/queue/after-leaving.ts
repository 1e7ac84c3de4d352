import { useCallback } from 'react';
import { selection } from '../../api/selection.ts';
import { useLeaveConversation, useOpenConversation } from './open-conversation.ts';

let shownIds: () => readonly string[] = () => [];

/** The list in sight tells what follows what. */
export function provideShownIds(ids: () => readonly string[]): void {
  shownIds = ids;
}

/** The neighbour to go on with when a row leaves: the one below, at the end the one above. */
export function neighbourOf(ids: readonly string[], id: string): string | undefined {
  const index = ids.indexOf(id);
  return index < 0 ? undefined : (ids[index + 1] ?? ids[index - 1]);
}

/** Runs what takes the conversation out of the list, then goes on with its neighbour. */
export function useAfterLeaving(): (id: string, run: () => void) => void {
  const open = useOpenConversation();
  const leave = useLeaveConversation();
  return useCallback(
    (id, run) => {
      const neighbour = neighbourOf(shownIds(), id);
      run();
      // A list that still shows the conversation (closed ones, say) keeps it open.
      if (selection.get() !== id || shownIds().includes(id)) return;
      const isPhone = matchMedia('(max-width: 767px)').matches;
      if (neighbour === undefined || isPhone) leave();
      else open(neighbour, true);
    },
    [open, leave],
  );
}
