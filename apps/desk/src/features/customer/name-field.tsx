import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';

/** The name as a heading that can be written over: Enter or leaving saves, Escape takes back. */
export function NameField({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const t = useTranslate();
  const [value, setValue] = useState(name);
  useEffect(() => setValue(name), [name]);
  const save = () => {
    const next = value.trim();
    if (next === '') setValue(name);
    else if (next !== name) onSave(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setValue(name);
    event.currentTarget.blur();
  };
  return (
    <input
      aria-label={t('customer.name')}
      placeholder={t('customer.unnamed')}
      maxLength={200}
      className="-mx-2 h-7 w-[calc(100%+16px)] truncate rounded-md bg-transparent px-2 font-semibold text-lg hover:bg-ground-3 focus:bg-ground"
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
