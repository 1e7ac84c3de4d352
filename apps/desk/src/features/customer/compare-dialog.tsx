import { useQuery } from '@tanstack/react-query';
import type { MatchReason } from '@throughline/sdk';
import { joinCustomers, knownCustomerQuery, tellApart } from '../../api/customer-joins.ts';
import { describeError } from '../../api/describe-error.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Comparison } from './comparison.tsx';
import { MatchText } from './match-text.tsx';

interface CompareDialogProps {
  oneId: string;
  otherId: string;
  reasons: readonly MatchReason[];
  onClose: () => void;
}

/** Two customers side by side, why they may be one, and the yes or no of somebody who looked. */
export default function CompareDialog({ oneId, otherId, reasons, onClose }: CompareDialogProps) {
  const t = useTranslate();
  const one = useQuery(knownCustomerQuery(oneId));
  const other = useQuery(knownCustomerQuery(otherId));
  const may = useCan()('customers:write');
  const error = one.error ?? other.error;
  const both = one.data && other.data ? { one: one.data, other: other.data } : null;
  const decide = (deed: typeof joinCustomers) => {
    if (!both) return;
    onClose();
    void deed(both.one, both.other);
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="wide"
      title={t('same.compare.title')}
      description={t('same.compare.text')}
      actions={
        may && (
          <>
            <Button disabled={!both} onClick={() => decide(tellApart)}>
              {t('action.otherPerson')}
            </Button>
            <Button variant="primary" disabled={!both} onClick={() => decide(joinCustomers)}>
              {t('action.samePerson')}
            </Button>
          </>
        )
      }
    >
      {error && <p className="text-risk">{describeError(error, t)}</p>}
      {both && (
        <>
          <p>
            <MatchText reasons={reasons} />
          </p>
          <Comparison {...both} />
        </>
      )}
    </Dialog>
  );
}
