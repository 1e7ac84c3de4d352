import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { inputClass } from '../../../ui/field.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { listOf } from './rule-values.ts';

/** A step of the sentence: When …, if …, then … */
export function Clause({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** One condition or action, with what moves and removes it, and what is wrong with it. */
export function Part({
  name,
  problem,
  disabled,
  onRemove,
  onMove,
  children,
}: {
  name: string;
  problem: string | undefined;
  disabled: boolean;
  onRemove: (() => void) | null;
  /** Null where the order means nothing. */
  onMove?: (by: -1 | 1) => void;
  children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <fieldset
      disabled={disabled}
      className="rounded-lg border px-3 py-2 data-[invalid]:border-risk"
      {...(problem === undefined ? {} : { 'data-invalid': '' })}
    >
      <legend className="sr-only">{name}</legend>
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <span className="min-h-7 font-medium leading-7">{name}</span>
          {children}
        </div>
        {!disabled && (
          <span className="flex shrink-0">
            {onMove && (
              <>
                <IconButton icon={ArrowUp} label={t('automation.up', { name })} onClick={() => onMove(-1)} />
                <IconButton
                  icon={ArrowDown}
                  label={t('automation.down', { name })}
                  onClick={() => onMove(1)}
                />
              </>
            )}
            {onRemove && <IconButton icon={X} label={t('automation.remove', { name })} onClick={onRemove} />}
          </span>
        )}
      </div>
      {problem !== undefined && (
        <p role="alert" className="mt-1 text-risk text-sm">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

export function AddMenu<Kind extends string>({
  label,
  kinds,
  nameOf,
  onAdd,
}: {
  label: string;
  kinds: readonly Kind[];
  nameOf: (kind: Kind) => string;
  onAdd: (kind: Kind) => void;
}) {
  return (
    <div>
      <Menu trigger={<Button icon={Plus}>{label}</Button>}>
        {kinds.map((kind) => (
          <MenuItem key={kind} onSelect={() => onAdd(kind)}>
            {nameOf(kind)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

/** Words parted by commas; what is typed stays as it is until the field is left. */
export function ListInput({
  label,
  placeholder,
  values,
  onChange,
}: {
  label: string;
  placeholder?: string | undefined;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="flex flex-col gap-1">
      <span className="font-medium text-ink-2 text-sm">{label}</span>
      <input
        placeholder={placeholder}
        className={inputClass}
        autoComplete="off"
        value={typed ?? values.join(', ')}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(listOf(event.target.value));
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

/** The list with one entry moved, where there is a place for it. */
export function moved<Item>(list: readonly Item[], index: number, by: -1 | 1): Item[] {
  const item = list[index];
  const other = list[index + by];
  if (item === undefined || other === undefined) return [...list];
  return list.map((each, at) => (at === index ? other : at === index + by ? item : each));
}
