import { useCallback, useEffect, useRef } from 'react';
import { useMe } from '../../api/people.ts';
import { sendSignal } from '../../realtime/stream.ts';

/** Milliseconds after which a signal is repeated, and after which silence means having stopped. */
const repeatAfter = 3000;
const stopAfter = 5000;

/** Answers a function to call on every change; tells the others, sparingly, that someone is writing. */
export function useTyping(conversationId: string): () => void {
  const agentId = useMe().id;
  const told = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    if (told.current === 0) return;
    told.current = 0;
    sendSignal({ kind: 'typing', conversationId, agentId, on: false });
  }, [conversationId, agentId]);
  useEffect(() => stop, [stop]);
  return useCallback(() => {
    const now = Date.now();
    if (now - told.current > repeatAfter) {
      told.current = now;
      sendSignal({ kind: 'typing', conversationId, agentId, on: true });
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(stop, stopAfter);
  }, [conversationId, agentId, stop]);
}
