import type { MovesResult } from '@throughline/sdk';
import { useState } from 'react';
import { describeError } from '../../api/describe-error.ts';
import { moveAll, moveBack } from '../../api/supervision.ts';
import { useTranslate } from '../../i18n/index.ts';
import { offerUndo } from '../../shell/undo.ts';
import { showToast } from '../../ui/toast.tsx';
import { clearPicked } from './picked.ts';

/** Where conversations are moved to; `teamId` left out keeps the team. */
export interface Target {
  agentId: string | null;
  teamId?: string | null;
  name: string;
}

/** What the server would not do, and what may be done all the same. */
export interface Refusal {
  target: Target;
  /** Those that may be moved by force. */
  ids: string[];
  code: string;
}

const forceable = ['agent_full', 'agent_away', 'team_empty'];

export interface Moves {
  move: (ids: string[], target: Target, force?: boolean) => Promise<void>;
  refusal: Refusal | null;
  forget: () => void;
}

/** Moves conversations, offers undo, and asks what to do with what was refused. */
export function useMoves(): Moves {
  const t = useTranslate();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const move = async (ids: string[], target: Target, force = false) => {
    const { name, ...to } = target;
    try {
      const results = await moveAll({ ...to, conversationIds: ids, force });
      const done = results.filter((each) => each.problem === null);
      if (done.length > 0) {
        clearPicked();
        offerUndo(t('supervision.moved', { count: done.length, name }), () => void takeBack(done));
      }
      tellRefused(results, target);
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  const takeBack = (done: MovesResult['results']) =>
    moveBack(done).catch((error: unknown) => showToast({ kind: 'error', text: describeError(error, t) }));
  const tellRefused = (results: MovesResult['results'], target: Target) => {
    const refused = results.filter((each) => each.problem !== null);
    const [first] = refused;
    if (!first?.problem) return;
    const may = refused.filter((each) => forceable.includes(each.problem?.code ?? ''));
    if (may[0]?.problem) setRefusal({ target, ids: may.map((each) => each.id), code: may[0].problem.code });
    else
      showToast({
        kind: 'error',
        text:
          first.problem.code === 'conversation_closed'
            ? t('supervision.refused.closed', { count: refused.length })
            : first.problem.title,
      });
  };
  return { move, refusal, forget: () => setRefusal(null) };
}
