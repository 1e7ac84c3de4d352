import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { lookAgain } from '../../api/supervision.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';

interface TakeOverDialogProps {
  conversationId: string;
  /** Who has it; empty when nobody does. */
  holder: string;
  onClose: () => void;
}

/** Whoever had it is told who took it, and why. */
export function TakeOverDialog({ conversationId, holder, onClose }: TakeOverDialogProps) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.takeOver(conversationId, reason.trim());
      await lookAgain(conversationId);
      onClose();
    } catch (error) {
      setProblem(describeError(error, t));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={onClose}
      title={t('supervision.takeOver.title')}
      {...(holder === '' ? {} : { description: t('supervision.takeOver.text', { name: holder }) })}
    >
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t('supervision.takeOver.reason')} error={problem}>
          <Input
            value={reason}
            maxLength={500}
            onChange={(event) => {
              setReason(event.target.value);
              setProblem(undefined);
            }}
          />
        </Field>
        <span className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('core.cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('supervision.takeOver')}
          </Button>
        </span>
      </form>
    </Dialog>
  );
}
