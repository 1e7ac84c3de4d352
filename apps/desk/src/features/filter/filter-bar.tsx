import { type Field, formatFilter } from '@throughline/filter';
import { ListFilter, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { useAction } from '../../keys/registry.ts';
import { useKeysOf } from '../../keys/use-bindings.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ConditionPopover } from './condition-popover.tsx';
import { partsOf, withoutPart } from './edit.ts';
import { FilterInput } from './filter-input.tsx';
import { filterParts } from './filter-later.ts';
import { useFilterLanguage } from './language.ts';

interface FilterBarProps {
  text: string;
  /** Shown while there is no condition. */
  placeholder?: string;
  onChange: (text: string) => void;
}

/** Above the list: the filter as conditions to click, or as text to write; the two are the same. */
export function FilterBar({ text, placeholder, onChange }: FilterBarProps) {
  const t = useTranslate();
  const [writing, setWriting] = useState<string | null>(null);
  const keys = useKeysOf('filter');
  const parts = filterParts.use();
  const { fields } = useFilterLanguage();
  const write = (begin: string) => setWriting(begin);
  useAction('filter', () => write(text === '' ? '' : `${text} `));
  if (writing !== null) {
    return (
      <FilterInput
        initial={writing}
        onDone={(next) => {
          setWriting(null);
          if (next !== null && next !== text) onChange(next);
        }}
      />
    );
  }
  return (
    <div className="shrink-0 border-b">
      <div className="flex min-h-9 flex-wrap items-center gap-1 py-1 pr-2.5 pl-3">
        <ConditionPopover
          text={text}
          onChange={onChange}
          onWrite={write}
          trigger={<IconButton icon={ListFilter} label={t('filter.add')} keys={keys} />}
        />
        {partsOf(text, fields).map((part, index) => (
          <Condition
            // biome-ignore lint/suspicious/noArrayIndexKey: the same condition may stand there twice.
            key={`${index} ${formatFilter(part)}`}
            condition={formatFilter(part)}
            field={fieldOf(part, fields)}
            text={text}
            onChange={onChange}
            onWrite={write}
            onRemove={() => onChange(withoutPart(text, index, fields))}
          />
        ))}
        {text === '' ? (
          <button
            type="button"
            onClick={() => write('')}
            className="min-w-0 flex-1 truncate text-left text-quiet"
          >
            {placeholder ?? t('filter.placeholder')}
          </button>
        ) : (
          <>
            <span className="flex-1" />
            <IconButton icon={Pencil} label={t('filter.write')} onClick={() => write(`${text} `)} />
            <IconButton icon={X} label={t('filter.clear')} onClick={() => onChange('')} />
          </>
        )}
      </div>
      {parts && <parts.FilterProblems text={text} />}
    </div>
  );
}

interface ConditionProps {
  condition: string;
  /** Null where it is more than one field says. */
  field: string | null;
  text: string;
  onChange: (text: string) => void;
  onWrite: (text: string) => void;
  onRemove: () => void;
}

function Condition({ condition, field, text, onChange, onWrite, onRemove }: ConditionProps) {
  const t = useTranslate();
  const button = (
    <button
      type="button"
      aria-label={t('filter.change', { condition })}
      title={condition}
      className="min-w-0 truncate rounded-l-full py-0.5 pr-1 pl-2 hover:bg-ground-3"
      {...(field === null ? { onClick: () => onWrite(`${text} `) } : {})}
    >
      {condition}
    </button>
  );
  return (
    <span className="flex h-6 min-w-0 max-w-full items-center rounded-full border bg-ground text-ink-2 text-sm">
      {field === null ? (
        button
      ) : (
        <ConditionPopover field={field} text={text} onChange={onChange} onWrite={onWrite} trigger={button} />
      )}
      <button
        type="button"
        aria-label={t('filter.remove', { condition })}
        onClick={onRemove}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-r-full text-ink-3 hover:bg-ground-3 hover:text-ink"
      >
        <Icon as={X} size={12} />
      </button>
    </span>
  );
}

/** The field of a condition that can be changed by choosing another value. */
function fieldOf(part: ReturnType<typeof partsOf>[number], fields: readonly Field[]): string | null {
  if (part.kind !== 'is' && part.kind !== 'compare') return null;
  const kind = fields.find((field) => field.name === part.field)?.kind;
  return kind === 'text' || kind === 'number' || kind === undefined ? null : part.field;
}
