import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import type { BulkDeed } from '../../api/bulk.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { ChooseMoment } from '../conversation/choose-moment.tsx';
import { snoozeTimes } from '../conversation/snooze-times.ts';
import { comingText } from '../queue/times.ts';
import { snoozing } from './deeds.ts';

/** Puts all of them aside until a moment. */
export function BulkSnooze({ count, onDeed }: { count: number; onDeed: (deed: BulkDeed) => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const [open, setOpen] = useState<'menu' | 'moment' | null>(null);
  const keys = useKeysOf('snooze');
  useAction('snooze', () => setOpen('menu'), true, true);
  const now = new Date();
  const text = (at: Date) => comingText(at.getTime(), now.getTime(), language);
  const snooze = (at: Date) => onDeed(snoozing(count, at, text(at)));
  return (
    <>
      <Menu
        open={open === 'menu'}
        // It closes after its entry has been chosen: what that opened stays open.
        onOpenChange={(next) => setOpen((current) => (next ? 'menu' : current === 'menu' ? null : current))}
        trigger={<IconButton icon={AlarmClock} label={t('action.snooze')} keys={keys} />}
      >
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
