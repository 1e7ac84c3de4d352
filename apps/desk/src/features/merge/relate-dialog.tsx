import type { ConversationRow } from '@throughline/sdk';
import { useState } from 'react';
import { relateConversations } from '../../api/merging.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChooseConversation } from './choose-conversation.tsx';

/** Says that another conversation has to do with this one. */
export default function RelateDialog({ row, onClose }: { row: ConversationRow; onClose: () => void }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<ConversationRow | null>(null);
  const relate = () => {
    if (!chosen) return;
    onClose();
    relateConversations(row, chosen);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('merge.relate.title', { number: String(row.number) })}
      description={t('merge.relate.text')}
      actions={
        <Button variant="primary" disabled={!chosen} onClick={relate}>
          {t('merge.relate.do')}
        </Button>
      }
    >
      <ChooseConversation row={row} chosen={chosen} onChoose={setChosen} />
    </Dialog>
  );
}
