import { Link } from '@tanstack/react-router';
import type { Macro } from '@throughline/sdk';
import { useRef, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';
import { useBindings } from '../../keys/use-bindings.ts';
import { cx } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { inputClass } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { findCommands } from '../palette/find-commands.ts';
import { useActionText } from './action-text.ts';

/** Every macro with what it does; typing narrows, Enter runs. */
export function MacroDialog({
  macros,
  count,
  onClose,
  onRun,
}: {
  macros: readonly Macro[];
  /** Conversations it would run in. */
  count: number;
  onClose: () => void;
  onRun: (macro: Macro) => void;
}) {
  const t = useTranslate();
  const actionText = useActionText();
  const bindings = useBindings();
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const commands = macros.map((macro) => ({
    macro,
    id: macro.id,
    label: macro.name,
    group: '',
    keys: undefined,
    run: () => {},
  }));
  const found = findCommands(commands, text).flatMap(
    ({ id }) => macros.find((macro) => macro.id === id) ?? [],
  );
  const mark = (index: number) => {
    const next = Math.max(0, Math.min(found.length - 1, index));
    setMarked(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const macro = found[marked];
    if (event.key === 'ArrowDown') mark(marked + 1);
    else if (event.key === 'ArrowUp') mark(marked - 1);
    else if (event.key === 'Enter' && macro) onRun(macro);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open
      title={count > 1 ? t('automation.macro.runIn', { count }) : t('action.macro')}
      onOpenChange={(open) => !open && onClose()}
    >
      {macros.length === 0 ? (
        <p className="text-ink-2">
          {t('automation.macro.none')}{' '}
          <Link to="/settings/macros" className="text-accent underline">
            {t('automation.macro.add')}
          </Link>
        </p>
      ) : (
        <>
          <input
            role="combobox"
            aria-label={t('automation.macro.find')}
            placeholder={t('automation.macro.find')}
            aria-expanded="true"
            aria-controls="macro-list"
            aria-activedescendant={found[marked] ? `macro-${found[marked].id}` : undefined}
            className={inputClass}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setMarked(0);
            }}
            onKeyDown={onKeyDown}
          />
          <div
            ref={list}
            id="macro-list"
            role="listbox"
            aria-label={t('action.macro')}
            className="mt-2 max-h-80 overflow-y-auto"
          >
            {found.map((macro, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the input above carries the keys of the whole list.
              <div
                key={macro.id}
                id={`macro-${macro.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === marked}
                className={cx(
                  'flex min-h-[52px] items-center gap-3 rounded-md px-2.5 py-1.5',
                  index === marked && 'bg-ground-3',
                )}
                onPointerMove={() => setMarked(index)}
                onClick={() => onRun(macro)}
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{macro.name}</span>
                  <span className="block text-quiet text-sm">
                    {macro.actions.map(actionText).join(' · ')}
                  </span>
                </span>
                {bindings.get(`macro:${macro.id}`) && <Kbd keys={bindings.get(`macro:${macro.id}`) ?? ''} />}
              </div>
            ))}
          </div>
          {found.length === 0 && <p className="mt-2 text-quiet">{t('palette.empty')}</p>}
        </>
      )}
    </Dialog>
  );
}
