import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { MomentMenu } from './moment-menu.tsx';

interface SendLaterMenuProps {
  disabled: boolean;
  /** When it was to be sent before it was taken back; null for never. */
  asBefore: string | null;
  onSend: (at: Date) => void;
}

/** Sends at a moment to come. */
export function SendLaterMenu({ disabled, asBefore, onSend }: SendLaterMenuProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const keys = useKeysOf('sendLater');
  useAction('sendLater', () => setOpen(true), !disabled);
  return (
    <MomentMenu
      title={t('action.sendLater')}
      open={open}
      onOpenChange={setOpen}
      asBefore={asBefore}
      onChoose={onSend}
      trigger={
        <IconButton
          icon={ChevronDown}
          label={t('action.sendLater')}
          keys={keys}
          disabled={disabled}
          className="size-8"
        />
      }
    />
  );
}
