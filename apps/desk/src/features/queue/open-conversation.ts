import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { selection } from '../../api/selection.ts';

let following = 0;

/** `step` is one of many (keys): the address is replaced instead of growing the history. */
export type OpenConversation = (id: string, step?: boolean) => void;

/** Marks the row at once; address and conversation follow after that has been painted. */
export function useOpenConversation(): OpenConversation {
  const navigate = useNavigate();
  return useCallback(
    (id, step = false) => {
      selection.set(id);
      cancelAnimationFrame(following);
      following = requestAnimationFrame(() =>
        setTimeout(() => {
          if (selection.get() !== id) return;
          void navigate({
            to: '/c/$conversationId',
            params: { conversationId: id },
            search: (search) => search,
            replace: step,
          });
        }),
      );
    },
    [navigate],
  );
}

/** Back to the list alone: what a phone shows, and what stays after the last conversation was closed. */
export function useLeaveConversation(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    selection.set(null);
    void navigate({ to: '/', search: (search) => search });
  }, [navigate]);
}

/** The conversation in the address; also takes the mark along when the address changes by itself. */
export function useOpenedConversation(): string | null {
  const { conversationId = null } = useParams({ strict: false });
  useEffect(() => selection.set(conversationId), [conversationId]);
  return conversationId;
}
