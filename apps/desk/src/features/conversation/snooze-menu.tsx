import type { ConversationRow } from '@throughline/sdk';
import { AlarmClock, AlarmClockOff } from 'lucide-react';
import { useState } from 'react';
import { snoozeConversation, wakeConversation } from '../../api/commands.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { useAfterLeaving } from '../queue/after-leaving.ts';
import { comingText } from '../queue/times.ts';
import { ChooseMoment } from './choose-moment.tsx';
import { snoozeTimes } from './snooze-times.ts';

/** Puts the conversation aside until a moment; it comes back by itself. */
export function SnoozeMenu({ row }: { row: ConversationRow }) {
  const t = useTranslate();
  const language = useLanguage();
  const [open, setOpen] = useState<'menu' | 'moment' | null>(null);
  const keys = useKeysOf('snooze');
  const afterLeaving = useAfterLeaving();
  useAction('snooze', () => setOpen('menu'));
  const now = new Date();
  const text = (at: Date) => comingText(at.getTime(), now.getTime(), language);
  const snooze = (at: Date) => afterLeaving(row.id, () => snoozeConversation(row, at, text(at)));
  return (
    <>
      <Menu
        open={open === 'menu'}
        // It closes after its entry has been chosen: what that opened stays open.
        onOpenChange={(next) => setOpen((current) => (next ? 'menu' : current === 'menu' ? null : current))}
        trigger={<IconButton icon={AlarmClock} label={t('action.snooze')} keys={keys} />}
      >
        {row.state === 'snoozed' && (
          <>
            <MenuItem icon={AlarmClockOff} onSelect={() => wakeConversation(row)}>
              {t('conversation.wake')}
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        {snoozeTimes(now).map(({ choice, at }) => (
          <MenuItem key={choice} hint={text(at)} onSelect={() => snooze(at)}>
            {t(`conversation.snooze.${choice}`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => setOpen('moment')}>{t('conversation.snooze.choose')}</MenuItem>
      </Menu>
      {open === 'moment' && (
        <ChooseMoment
          title={t('conversation.snooze.choose')}
          label={t('conversation.snooze.until')}
          action={t('action.snooze')}
          onClose={() => setOpen(null)}
          onChoose={snooze}
        />
      )}
    </>
  );
}
