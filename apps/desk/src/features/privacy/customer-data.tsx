import type { Customer } from '@throughline/sdk';
import { FileArchive } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { customerPanelKey } from '../../api/customers.ts';
import { describeError } from '../../api/describe-error.ts';
import { eraseCustomer, exportCustomer } from '../../api/privacy.ts';
import { queryClient } from '../../api/query-client.ts';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { KeepData, useHolds } from './keep-data.tsx';
import { PurposeField, useLacksPurpose } from './purpose-field.tsx';

export default function CustomerData({ customer }: { customer: Customer }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  useAction('customerData', () => setOpen(true));
  const close = () => setOpen(false);
  return (
    <section className="px-4 py-3">
      <Button variant="ghost" size="small" icon={FileArchive} className="-ml-2" onClick={() => setOpen(true)}>
        {t('privacy.open')}
      </Button>
      {open && (
        <Dialog
          open
          onOpenChange={(next) => !next && close()}
          title={t('privacy.title', { name: customer.name })}
        >
          <div className="flex flex-col gap-6 pb-1">
            <HandOut customer={customer} onDone={close} />
            <KeepData customer={customer} />
            <Erase customer={customer} onDone={close} />
          </div>
        </Dialog>
      )}
    </section>
  );
}

interface PartProps {
  customer: Customer;
  onDone: () => void;
}

function HandOut({ customer, onDone }: PartProps) {
  const t = useTranslate();
  const [purpose, setPurpose] = useState<string | null>(null);
  const lacking = useLacksPurpose('exports', purpose);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const run = async () => {
    setBusy(true);
    setProblem('');
    try {
      await exportCustomer(customer.id, purpose);
      showToast({ text: t('privacy.exportAsked') });
      onDone();
    } catch (error) {
      setProblem(describeError(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="font-medium">{t('privacy.export')}</h3>
      <p className="text-ink-2">{t('privacy.exportText')}</p>
      <PurposeField of="exports" value={purpose} onChange={setPurpose} />
      <Problem text={problem} />
      <Button variant="primary" busy={busy} disabled={lacking} onClick={() => void run()}>
        {t('privacy.exportDo')}
      </Button>
    </section>
  );
}

/** It cannot be undone, so the name is typed again. */
function Erase({ customer, onDone }: PartProps) {
  const t = useTranslate();
  const held = useHolds(customer.id).length > 0;
  const [purpose, setPurpose] = useState<string | null>(null);
  const lacking = useLacksPurpose('erasures', purpose);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      await eraseCustomer(customer.id, name, purpose);
      showToast({ text: t('privacy.eraseAsked') });
      void queryClient.invalidateQueries({ queryKey: customerPanelKey(customer.id) });
      onDone();
    } catch (error) {
      setProblem(describeError(error, t));
    } finally {
      setBusy(false);
    }
  };
  if (held)
    return (
      <section className="flex flex-col items-start gap-2 border-t pt-4">
        <h3 className="font-medium">{t('privacy.erase')}</h3>
        <p className="rounded-md bg-warning-tint px-3 py-2 text-warning">{t('privacy.eraseHeld')}</p>
      </section>
    );
  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-2 border-t pt-4">
      <h3 className="font-medium">{t('privacy.erase')}</h3>
      <p className="text-ink-2">{t('privacy.eraseText')}</p>
      <div className="w-full max-w-xs">
        <Field label={t('privacy.eraseName')} help={t('privacy.eraseHelp', { name: customer.name })}>
          <Input
            name="customer-name"
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      </div>
      <PurposeField of="erasures" value={purpose} onChange={setPurpose} />
      <Problem text={problem} />
      <Button
        type="submit"
        variant="danger"
        busy={busy}
        disabled={lacking || name.trim() !== customer.name.trim()}
      >
        {t('privacy.eraseDo')}
      </Button>
    </form>
  );
}

const Problem = ({ text }: { text: string }) => (
  <p role="alert" className="text-risk empty:hidden">
    {text}
  </p>
);
