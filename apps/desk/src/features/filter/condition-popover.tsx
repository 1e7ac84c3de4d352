import type { Field } from '@throughline/filter';
import { useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { Popover, type PopoverProps } from '../../ui/popover.tsx';
import { filterParts } from './filter-later.ts';

interface ConditionPopoverProps {
  trigger: PopoverProps['trigger'];
  text: string;
  /** The field to begin with; all of them where it is left out. */
  field?: string;
  onChange: (text: string) => void;
  /** For what has to be written: goes on as text. */
  onWrite: (text: string) => void;
}

/** Clicks a condition together: first the field, then its values. */
export function ConditionPopover({ trigger, text, field, onChange, onWrite }: ConditionPopoverProps) {
  const t = useTranslate();
  const parts = filterParts.use();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(field ?? null);
  const choose = (entry: Field | null) => {
    if (entry?.kind !== 'text' && entry?.kind !== 'number') return setChosen(entry?.name ?? null);
    setOpen(false);
    onWrite(`${text === '' ? '' : `${text} `}${entry.name}:`);
  };
  return (
    <Popover
      align="start"
      label={t('filter.add')}
      trigger={trigger}
      // Not before there is something in it: it would open empty, and grow.
      open={open && parts !== null}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) return;
        setChosen(field ?? null);
        void filterParts.load().catch(() => setOpen(false));
      }}
    >
      <div className="max-h-80 overflow-y-auto">
        {parts && (
          <parts.ConditionChoices text={text} chosen={chosen} onChoose={choose} onChange={onChange} />
        )}
      </div>
    </Popover>
  );
}
