import { LockKeyhole } from 'lucide-react';
import { useRef } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { storedSecret } from './setting-values.ts';

/** A secret is never shown again: a stored one is kept until somebody chooses to replace it. */
export function SecretInput({
  value,
  name,
  disabled,
  onChange,
}: {
  value: string;
  name: string;
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  const t = useTranslate();
  const wasStored = useRef(value === storedSecret);
  if (value === storedSecret) {
    return (
      <div className="flex h-8 items-center gap-2">
        <span className="flex flex-1 items-center gap-2 text-ink-2">
          <Icon as={LockKeyhole} className="text-ink-3" />
          {t('settings.channel.secretStored')}
        </span>
        {!disabled && <Button onClick={() => onChange('')}>{t('settings.channel.secretReplace')}</Button>}
      </div>
    );
  }
  return (
    <div className="flex items-center gap-2">
      <Input
        type="password"
        autoComplete="new-password"
        name={name}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
      {wasStored.current && (
        <Button onClick={() => onChange(storedSecret)}>{t('settings.channel.secretKeep')}</Button>
      )}
    </div>
  );
}
