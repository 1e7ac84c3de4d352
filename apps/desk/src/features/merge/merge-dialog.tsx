import type { ConversationRow } from '@throughline/sdk';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { mergeConversation } from '../../api/merging.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ChooseConversation } from './choose-conversation.tsx';

/** Takes another conversation into this one; of another customer only after a yes in words. */
export default function MergeDialog({ row, onClose }: { row: ConversationRow; onClose: () => void }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<ConversationRow | null>(null);
  const [meant, setMeant] = useState(false);
  const twoCustomers = chosen !== null && chosen.customer.id !== row.customer.id;
  const choose = (next: ConversationRow | null) => {
    setChosen(next);
    setMeant(false);
  };
  const merge = () => {
    if (!chosen) return;
    onClose();
    mergeConversation(row, chosen, twoCustomers);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('merge.title', { number: String(row.number) })}
      description={t('merge.text')}
      actions={
        <Button variant="primary" disabled={!chosen || (twoCustomers && !meant)} onClick={merge}>
          {t('merge.do')}
        </Button>
      }
    >
      <ChooseConversation row={row} chosen={chosen} onChoose={choose} />
      {twoCustomers && (
        <section className="mt-3 rounded-md border border-note-line bg-note px-3 py-2">
          <h3 className="flex items-center gap-2 font-semibold">
            <Icon as={TriangleAlert} size={14} />
            {t('merge.twoCustomers')}
          </h3>
          <p className="pt-1 pb-2">
            {t('merge.twoCustomers.text', {
              one: row.customer.name || t('customer.unnamed'),
              other: chosen.customer.name || t('customer.unnamed'),
            })}
          </p>
          <Checkbox checked={meant} onChange={setMeant}>
            {t('merge.twoCustomers.confirm')}
          </Checkbox>
        </section>
      )}
    </Dialog>
  );
}
