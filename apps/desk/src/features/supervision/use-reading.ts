import { useEffect } from 'react';
import { useMe } from '../../api/people.ts';
import { sendSignal, useConnection } from '../../realtime/stream.ts';

/** Says that this conversation is read along here; whether its agent is told is the server's policy. */
export function useReading(conversationId: string): void {
  const agentId = useMe().id;
  const live = useConnection().state === 'live';
  useEffect(() => {
    if (!live) return;
    const signal = { kind: 'reading', conversationId, agentId } as const;
    sendSignal({ ...signal, on: true });
    return () => sendSignal({ ...signal, on: false });
  }, [conversationId, agentId, live]);
}
