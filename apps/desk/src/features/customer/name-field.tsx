import { type KeyboardEvent, useState } from 'react';
import { useTranslate } from '../../i18n/index.ts';

/**
 * The name as a heading that can be written over: Enter or leaving saves, Escape takes back. What could not be
 * saved stays written there, marked, until it is.
 * @param onSave resolves with whether the name is saved
 */
export function NameField({ name, onSave }: { name: string; onSave: (name: string) => Promise<boolean> }) {
  const t = useTranslate();
  const [written, setWritten] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const takeBack = () => {
    setWritten(null);
    setFailed(false);
  };
  const save = async () => {
    const next = (written ?? name).trim();
    if (next === '' || next === name) return takeBack();
    if (await onSave(next)) takeBack();
    else setFailed(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    // Leaving saves what is written: it is taken back where leaving reads it, too.
    event.currentTarget.value = name;
    takeBack();
    event.currentTarget.blur();
  };
  return (
    <input
      aria-label={t('customer.name')}
      aria-invalid={(failed && written?.trim() !== name) || undefined}
      placeholder={t('customer.unnamed')}
      maxLength={200}
      className="-mx-2 h-7 w-[calc(100%+16px)] truncate rounded-md bg-transparent px-2 font-semibold text-lg hover:bg-ground-3 focus:bg-ground aria-invalid:text-risk"
      value={written ?? name}
      onChange={(event) => setWritten(event.target.value)}
      onBlur={(event) => event.target.value !== name && void save()}
      onKeyDown={onKeyDown}
    />
  );
}
