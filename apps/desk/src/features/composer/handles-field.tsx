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
  /** Where given, people are found by what is typed; an address may be typed nevertheless. */
  found?: { handles: readonly Handle[]; onType: (text: string) => void };
  /** Drawn as a field among fields; without, a line of the composer. */
  boxed?: boolean;
}

/** Addresses as removable chips with room to type more; comma, Enter or leaving the field takes one in. */
export function HandlesField({
  label,
  handles,
  type,
  onChange,
  autoFocus = false,
  found,
  boxed = false,
}: HandlesFieldProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const offered = text === '' ? [] : (found?.handles ?? []);
  const write = (next: string) => {
    setText(next);
    // An address that is typed out is meant as it stands.
    setMarked(next.includes('@') ? -1 : 0);
    found?.onType(next);
  };
  const choose = (handle: Handle) => {
    if (!handles.some((entry) => entry.value === handle.value)) onChange([...handles, handle]);
    write('');
  };
  const take = (typed: string) => {
    // A name that is being looked for is no address.
    if (found && !/[@\d]/.test(typed)) return;
    const fresh = typed
      .split(/[,;\s]+/)
      .filter((value) => value !== '' && !handles.some((handle) => handle.value === value))
      .map((value) => ({ type, value }));
    if (fresh.length > 0) onChange([...handles, ...fresh]);
    write('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '') onChange(handles.slice(0, -1));
    if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : offered.length - 1;
      setMarked(marked < 0 && step > 1 ? offered.length - 1 : (marked + step) % offered.length);
    }
    if (event.key === 'Escape' && offered.length > 0) {
      event.stopPropagation();
      found?.onType('');
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const picked = offered[marked];
    if (picked) choose(picked);
    else take(text);
  };
  return (
    <div className="flex gap-1.5">
      <label
        htmlFor={id}
        className={cx('shrink-0 text-quiet text-sm', boxed ? 'w-16 leading-8' : 'min-w-8 leading-7')}
      >
        {label}
      </label>
      <div
        className={cx(
          'flex min-w-0 flex-1 flex-wrap items-center gap-1.5',
          boxed
            ? 'min-h-8 rounded-md border border-line-strong bg-ground px-2 py-0.5 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent/25 hover:border-ink-3'
            : 'min-h-7',
        )}
      >
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
          {...(found && {
            role: 'combobox',
            'aria-expanded': offered.length > 0,
            'aria-controls': `${id}-found`,
            'aria-autocomplete': 'list',
            'aria-activedescendant': offered[marked] ? `${id}-${marked}` : undefined,
          })}
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
            /[,;]$/.test(event.target.value) ? take(event.target.value) : write(event.target.value)
          }
          onKeyDown={onKeyDown}
          onBlur={() => take(text)}
        />
        {offered.length > 0 && (
          <div
            id={`${id}-found`}
            role="listbox"
            aria-label={label}
            className="max-h-44 w-full overflow-y-auto rounded-lg border bg-ground p-1"
          >
            {offered.map((handle, index) => (
              <div
                key={handle.value}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === marked}
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(handle);
                }}
                className={cx(
                  'flex min-h-7 cursor-default items-center gap-2 rounded-md px-2 hover:bg-ground-3',
                  index === marked && 'bg-ground-3',
                )}
              >
                {handle.name && <span className="truncate font-medium">{handle.name}</span>}
                <span className="truncate text-quiet">{handle.value}</span>
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
