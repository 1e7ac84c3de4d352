import { useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';

interface ChooseMomentProps {
  title: string;
  label: string;
  /** Text of the button that takes it. */
  action: string;
  onClose: () => void;
  onChoose: (at: Date) => void;
}

/** Asks for a moment to come. */
export function ChooseMoment({ title, label, action, onClose, onChoose }: ChooseMomentProps) {
  const t = useTranslate();
  const [value, setValue] = useState('');
  const at = new Date(value);
  const isFuture = at.getTime() > Date.now();
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(next) => !next && onClose()}
      title={title}
      actions={
        <Button
          variant="primary"
          disabled={!isFuture}
          onClick={() => {
            onClose();
            onChoose(at);
          }}
        >
          {action}
        </Button>
      }
    >
      <Field label={label} error={value !== '' && !isFuture ? t('conversation.snooze.past') : undefined}>
        <Input type="datetime-local" value={value} onChange={(event) => setValue(event.target.value)} />
      </Field>
    </Dialog>
  );
}
