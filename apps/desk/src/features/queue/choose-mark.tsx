import { Check } from 'lucide-react';
import { toggleChosen, useIsChosen } from '../../api/chosen.ts';
import { useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';

/** Picks the conversation out; in the margin of its row, there when it is pointed at or picked. */
export function ChooseMark({ id, name }: { id: string; name: string }) {
  const t = useTranslate();
  const isChosen = useIsChosen(id);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={t('bulk.choose', { name })}
      // Rows are walked with keys; a stop on each would double the way.
      tabIndex={-1}
      onClick={() => toggleChosen(id)}
      className={cx(
        'absolute inset-y-0 left-0 flex w-6 items-start justify-start pt-[11px] pl-0.5 group-hover:opacity-100',
        isChosen ? 'opacity-100' : 'opacity-0',
      )}
    >
      <span
        className={cx(
          'flex size-3 items-center justify-center rounded border',
          isChosen ? 'border-accent bg-accent text-accent-ink' : 'border-ink-3 bg-ground',
        )}
      >
        {isChosen && <Icon as={Check} size={10} />}
      </span>
    </button>
  );
}
