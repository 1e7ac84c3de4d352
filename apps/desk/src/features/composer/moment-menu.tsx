import { useState } from 'react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Menu, MenuItem, type MenuProps, MenuSeparator } from '../../ui/menu.tsx';
import { ChooseMoment } from '../conversation/choose-moment.tsx';
import { snoozeTimes } from '../conversation/snooze-times.ts';
import { comingText } from '../queue/times.ts';

interface MomentMenuProps {
  trigger: MenuProps['trigger'];
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A moment offered before all others, ISO 8601. */
  asBefore?: string | null;
  onChoose: (at: Date) => void;
}

/** Asks when something is to be sent: at a usual moment, or at any. */
export function MomentMenu({ trigger, title, open, onOpenChange, asBefore, onChoose }: MomentMenuProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const now = new Date();
  const text = (at: Date) => comingText(at.getTime(), now.getTime(), language);
  const before = asBefore ? new Date(asBefore) : null;
  return (
    <>
      <Menu side="top" open={open} onOpenChange={onOpenChange} trigger={trigger}>
        {before !== null && before > now && (
          <>
            <MenuItem hint={text(before)} onSelect={() => onChoose(before)}>
              {t('sending.asBefore')}
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        {snoozeTimes(now).map(({ choice, at }) => (
          <MenuItem key={choice} hint={text(at)} onSelect={() => onChoose(at)}>
            {t(`conversation.snooze.${choice}`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => setChoosing(true)}>{t('conversation.snooze.choose')}</MenuItem>
      </Menu>
      {choosing && (
        <ChooseMoment
          title={title}
          label={t('sending.when')}
          action={title}
          onClose={() => setChoosing(false)}
          onChoose={onChoose}
        />
      )}
    </>
  );
}
