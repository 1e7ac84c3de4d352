import { type MessageKey, useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import type { Completion } from './complete.ts';
import { useValueText } from './value-text.ts';

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

interface CompletionListProps {
  id: string;
  options: readonly Completion[];
  marked: number;
  onTake: (option: Completion) => void;
}

/** What may be written next, with what it means in the reader's language. */
export function CompletionList({ id, options, marked, onTake }: CompletionListProps) {
  const t = useTranslate();
  const textOf = useValueText();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('filter.options')}
      className="absolute top-full left-2 z-30 mt-1 min-w-[calc(100%-1rem)] max-w-[calc(100vw-1rem)] md:max-w-md max-h-80 overflow-y-auto rounded-lg border bg-ground p-1 shadow-float empty:hidden"
    >
      {options.map((option, index) => (
        <div
          key={option.text}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          // The input keeps the focus and the caret.
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(option);
          }}
          className={cx(
            'flex min-h-7 cursor-default items-baseline gap-3 rounded-md px-2 py-1 hover:bg-ground-3',
            index === marked && 'bg-ground-3',
          )}
        >
          <span className="shrink-0 font-medium">{option.text}</span>
          <span className="min-w-0 truncate text-quiet text-sm">
            {option.kind === 'field'
              ? t(`filter.field.${option.field.name}` as MessageKey)
              : textOf(option.field, option.text)}
          </span>
        </div>
      ))}
    </div>
  );
}
