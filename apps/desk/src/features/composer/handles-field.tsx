import type { Handle } from '@throughline/sdk';
import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';

interface HandlesFieldProps {
  label: string;
  handles: readonly Handle[];
  /** Identity type that what is typed here becomes. */
  type: string;
  onChange: (handles: Handle[]) => void;
  autoFocus?: boolean;
}

/** Addresses as removable chips with room to type more; comma, Enter or leaving the field takes one in. */
export function HandlesField({ label, handles, type, onChange, autoFocus = false }: HandlesFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const take = (typed: string) => {
    const fresh = typed
      .split(/[,;\s]+/)
      .filter((value) => value !== '' && !handles.some((handle) => handle.value === value))
      .map((value) => ({ type, value }));
    if (fresh.length > 0) onChange([...handles, ...fresh]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '') onChange(handles.slice(0, -1));
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    take(text);
  };
  return (
    <div className="flex gap-1.5">
      <label htmlFor={id} className="w-8 shrink-0 text-quiet text-sm leading-7">
        {label}
      </label>
      <div className="flex min-h-7 min-w-0 flex-1 flex-wrap items-center gap-1.5">
        {handles.map((handle) => (
          <span
            key={handle.value}
            className="flex h-6 max-w-full items-center rounded-full border pl-2"
            title={handle.value}
          >
            <span className="truncate">{handle.value}</span>
            <button
              type="button"
              aria-label={t('composer.removeAddress', { address: handle.value })}
              className="inline-flex size-6 items-center justify-center rounded-full text-ink-2 hover:bg-ground-3"
              onClick={() => onChange(handles.filter((entry) => entry !== handle))}
            >
              <Icon as={X} size={12} />
            </button>
          </span>
        ))}
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the field appears because its author asked for it.
          autoFocus={autoFocus}
          // Beside addresses it needs no line of its own until somebody writes into it.
          className={cx(
            'h-6 flex-1 bg-transparent outline-none focus:min-w-24',
            handles.length === 0 ? 'min-w-24' : 'min-w-0',
          )}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) =>
            /[,;]$/.test(event.target.value) ? take(event.target.value) : setText(event.target.value)
          }
          onKeyDown={onKeyDown}
          onBlur={() => take(text)}
        />
      </div>
    </div>
  );
}
