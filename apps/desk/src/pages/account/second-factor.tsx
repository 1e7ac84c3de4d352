import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Door } from './door.tsx';

/** Second step of sign-in: a code of the app, or one of the backup codes. */
export function SecondFactor({ onDone }: { onDone: () => void }) {
  const t = useTranslate();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const typed = code.replaceAll(/\s/g, '');
      if (/^\d{6}$/.test(typed)) await api.verifyTotp(typed);
      else await api.verifyBackupCode(typed);
      onDone();
    } catch {
      setError(t('account.secondFactor.wrong'));
      setBusy(false);
    }
  };
  return (
    <Door title={t('account.secondFactor.title')} intro={t('account.secondFactor.intro')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('account.secondFactor.code')} error={error}>
          <Input
            autoFocus
            name="code"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </Field>
        <Button type="submit" variant="primary" busy={busy}>
          {t('account.signIn.submit')}
        </Button>
      </form>
    </Door>
  );
}
