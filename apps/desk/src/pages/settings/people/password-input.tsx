import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Input } from '../../../ui/field.tsx';
import { suggestPassword } from './suggest-password.ts';

/** A password for somebody else: it can be shown, because it has to be handed over, and suggested. */
export function PasswordInput({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  const suggest = () => {
    onChange(suggestPassword());
    setShown(true);
  };
  return (
    <div className="flex items-center gap-2">
      <Input
        type={shown ? 'text' : 'password'}
        name="new-password"
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        maxLength={128}
        className={shown ? 'font-mono' : ''}
        onChange={(event) => onChange(event.target.value)}
      />
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={t(shown ? 'people.password.hide' : 'people.password.show')}
        onClick={() => setShown(!shown)}
      />
      <Button onClick={suggest}>{t('people.password.suggest')}</Button>
    </div>
  );
}
