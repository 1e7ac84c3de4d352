import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { ChooseMoment } from '../conversation/choose-moment.tsx';
import { snoozeTimes } from '../conversation/snooze-times.ts';
import { comingText } from '../queue/times.ts';

/** Sends at a moment to come. */
export function SendLaterMenu({ disabled, onSend }: { disabled: boolean; onSend: (at: Date) => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const [open, setOpen] = useState<'menu' | 'moment' | null>(null);
  const keys = useKeysOf('sendLater');
  useAction('sendLater', () => setOpen('menu'), !disabled);
  const now = new Date();
  const text = (at: Date) => comingText(at.getTime(), now.getTime(), language);
  return (
    <>
      <Menu
        side="top"
        open={open === 'menu'}
        // It closes after its entry has been chosen: what that opened stays open.
        onOpenChange={(next) => setOpen((current) => (next ? 'menu' : current === 'menu' ? null : current))}
        trigger={
          <IconButton
            icon={ChevronDown}
            label={t('action.sendLater')}
            keys={keys}
            disabled={disabled}
            className="size-8"
          />
        }
      >
        {snoozeTimes(now).map(({ choice, at }) => (
          <MenuItem key={choice} hint={text(at)} onSelect={() => onSend(at)}>
            {t(`conversation.snooze.${choice}`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => setOpen('moment')}>{t('conversation.snooze.choose')}</MenuItem>
      </Menu>
      {open === 'moment' && (
        <ChooseMoment
          title={t('action.sendLater')}
          label={t('sending.when')}
          action={t('action.sendLater')}
          onClose={() => setOpen(null)}
          onChoose={onSend}
        />
      )}
    </>
  );
}
