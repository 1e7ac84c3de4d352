import { UserRound } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CustomerDetails, CustomerPanel } from './customer-panel.tsx';
import { useCustomerSheet } from './customer-sheet.ts';

interface CustomerBesideProps {
  customerId: string;
  conversationId: string;
  /** Whether the agent wants it beside; over the conversation it is asked for each time. */
  beside?: boolean;
}

/** The customer of a conversation: beside it, or over it where there is no room. */
export function CustomerBeside({ beside = true, ...shown }: CustomerBesideProps) {
  const t = useTranslate();
  const { narrow, open, hide } = useCustomerSheet();
  return (
    <>
      {/* Hidden where there is no room, yet there: what it offers to keys and commands works without the sheet. */}
      {beside && !open && <CustomerPanel {...shown} />}
      {narrow && (
        <Sheet open={open} onClose={hide} title={t('customer.title')}>
          <CustomerDetails {...shown} />
        </Sheet>
      )}
    </>
  );
}

/** Brings the customer over the conversation where they do not stand beside it. */
export function CustomerSheetButton() {
  const t = useTranslate();
  const { open, show } = useCustomerSheet();
  return (
    <IconButton
      icon={UserRound}
      label={t('customer.title')}
      keys={useKeysOf('panel')}
      aria-haspopup="dialog"
      aria-expanded={open}
      className="lg:hidden pointer-coarse:size-11"
      onClick={show}
    />
  );
}
