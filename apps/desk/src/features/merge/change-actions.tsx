import type { TimelineItem } from '@throughline/sdk';
import { undoMerge, undoSplit } from '../../api/merging.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useOpenConversation } from '../queue/open-conversation.ts';

/** Kinds of activities that name a conversation which stands for itself. */
const leadsElsewhere = ['unmerged', 'split', 'split_from', 'related'];

/** What can be done about a merge, a split or a relation where the timeline tells of it. */
export function ChangeActions({ item }: { item: TimelineItem }) {
  const t = useTranslate();
  const open = useOpenConversation();
  const { type = '', data = {} } = item.activity ?? {};
  const { changeId, conversationId, madeIn } = data;
  const undo = () => {
    if (typeof changeId !== 'string' || typeof madeIn !== 'string') return;
    if (type === 'merged') void undoMerge({ into: madeIn, changeId });
    else void undoSplit(madeIn, changeId);
  };
  const canUndo = typeof changeId === 'string' && ['merged', 'split'].includes(type) && data.undone !== true;
  return (
    <>
      {leadsElsewhere.includes(type) && data.undone !== true && typeof conversationId === 'string' && (
        <TextButton onClick={() => open(conversationId)}>
          {t('merge.open', { number: String(data.number) })}
        </TextButton>
      )}
      {canUndo && <TextButton onClick={undo}>{t('core.undo')}</TextButton>}
    </>
  );
}

function TextButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button type="button" onClick={onClick} className="ml-2 rounded text-accent hover:underline">
      {children}
    </button>
  );
}
