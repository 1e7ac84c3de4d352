import { formatFilter } from '@throughline/filter';
import { ListFilter, X } from 'lucide-react';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ConditionPopover } from '../filter/condition-popover.tsx';
import { partsOf, withoutPart } from '../filter/edit.ts';

interface SearchConditionsProps {
  text: string;
  onChange: (text: string) => void;
  /** For what has to be written: goes on in the box. */
  onWrite: (text: string) => void;
}

/** What of the text narrows the search, to be clicked together and taken away again. */
export function SearchConditions({ text, onChange, onWrite }: SearchConditionsProps) {
  const t = useTranslate();
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-1.5 px-3 pb-2">
      <ConditionPopover
        text={text}
        onChange={onChange}
        onWrite={onWrite}
        trigger={
          <Button size="small" variant="ghost" icon={ListFilter}>
            {t('filter.add')}
          </Button>
        }
      />
      {partsOf(text).map((part, index) => {
        if (part.kind === 'text') return null;
        const condition = formatFilter(part);
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the same condition may stand there twice.
            key={`${index} ${condition}`}
            className="flex h-6 min-w-0 items-center rounded-full border pl-2 text-ink-2 text-sm"
          >
            <span className="truncate">{condition}</span>
            <button
              type="button"
              aria-label={t('filter.remove', { condition })}
              onClick={() => onChange(withoutPart(text, index))}
              className="inline-flex size-6 shrink-0 items-center justify-center rounded-r-full text-ink-3 hover:bg-ground-3 hover:text-ink"
            >
              <Icon as={X} size={12} />
            </button>
          </span>
        );
      })}
    </div>
  );
}
