import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Opens a conversation, at a message where one is given; the address says which. */
export function useOpenHit(): (conversationId: string, messageId?: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (conversationId, messageId) =>
      void navigate({
        to: '/c/$conversationId',
        params: { conversationId },
        ...(messageId === undefined ? {} : { hash: messageId }),
      }),
    [navigate],
  );
}
