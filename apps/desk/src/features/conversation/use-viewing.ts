import { useEffect } from 'react';
import { useMe } from '../../api/people.ts';
import { sendSignal, useConnection } from '../../realtime/stream.ts';

/** Tells the others that this conversation is open here, again after every reconnect. */
export function useViewing(conversationId: string): void {
  const agentId = useMe().id;
  const live = useConnection().state === 'live';
  useEffect(() => {
    if (!live) return;
    // Passing by with the keys is not looking.
    const timer = setTimeout(() => sendSignal({ kind: 'viewing', conversationId, agentId, on: true }), 500);
    return () => {
      clearTimeout(timer);
      sendSignal({ kind: 'viewing', conversationId, agentId, on: false });
    };
  }, [conversationId, agentId, live]);
}
