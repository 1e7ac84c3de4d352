import type { ConversationDetail } from '@throughline/sdk';
import { useRef, useState } from 'react';
import { useAgentName, useMe } from '../../api/people.ts';
import { useOthers } from '../../realtime/others.ts';
import { type Rival, rivalOf } from './rival.ts';

export interface RivalWarning {
  /** Set once sending was tried while somebody else answers too. */
  shown: (Rival & { name: string }) | null;
  /** False the first time there is a rival: the answer stays, and the warning shows. */
  maySend: () => boolean;
}

/** Keeps two people from answering at once without knowing: the first try to send warns, the second one sends. */
export function useRival(detail: ConversationDetail, text: string): RivalWarning {
  const me = useMe();
  const { agents } = useOthers(detail.conversation.id);
  const begunAt = useRef<number | null>(null);
  if (text.trim() === '') begunAt.current = null;
  else begunAt.current ??= Date.now();
  const rival = rivalOf(detail, agents, me.id, begunAt.current);
  const name = useAgentName(rival?.agentId ?? null);
  const [warned, setWarned] = useState<string | null>(null);
  const key = rival && `${rival.agentId} ${rival.does}`;
  return {
    shown: rival && warned === key ? { ...rival, name } : null,
    maySend: () => {
      if (key === null || warned === key) {
        setWarned(null);
        return true;
      }
      setWarned(key);
      return false;
    },
  };
}
