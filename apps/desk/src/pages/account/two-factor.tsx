import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { meQuery } from '../../api/people.ts';
import { queryClient } from '../../api/query-client.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Field, Input } from '../../ui/field.tsx';

interface Enrolment {
  totpURI: string;
  backupCodes: string[];
}

/** Switches the second factor on (password, secret for the app, first code) and off (password). */
export function TwoFactor({ enabled }: { enabled: boolean }) {
  const t = useTranslate();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  return (
    <section className="flex flex-col gap-3 border-t pt-6">
      <h2 className="flex items-center gap-2 font-semibold">
        {t('account.twoFactor.title')}
        {enabled && <Chip tone="good">{t('account.twoFactor.on')}</Chip>}
      </h2>
      <p className="text-ink-2">{t('account.twoFactor.intro')}</p>
      {enrolment ? (
        <ConfirmEnrolment enrolment={enrolment} onDone={() => setEnrolment(null)} />
      ) : (
        <PasswordStep enabled={enabled} onEnrol={setEnrolment} />
      )}
    </section>
  );
}

function PasswordStep({ enabled, onEnrol }: { enabled: boolean; onEnrol: (enrolment: Enrolment) => void }) {
  const t = useTranslate();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(undefined);
    try {
      if (enabled) {
        await api.disableTwoFactor(password);
        await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      } else onEnrol(await api.enableTwoFactor(password));
      setPassword('');
    } catch (failure) {
      setError(describeError(failure, t));
    }
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <div className="flex-1">
        <Field label={t('account.password')} error={error}>
          <Input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      </div>
      <Button type="submit" variant={enabled ? 'danger' : 'secondary'}>
        {t(enabled ? 'account.twoFactor.disable' : 'account.twoFactor.enable')}
      </Button>
    </form>
  );
}

function ConfirmEnrolment({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => void }) {
  const t = useTranslate();
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const secret = new URL(enrolment.totpURI).searchParams.get('secret') ?? '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.verifyTotp(code.replaceAll(/\s/g, ''));
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      onDone();
    } catch {
      setError(t('account.secondFactor.wrong'));
    }
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p>
        {t('account.twoFactor.secret')}{' '}
        <a className="text-accent underline" href={enrolment.totpURI}>
          {t('account.twoFactor.open')}
        </a>
      </p>
      <code className="select-all break-all rounded-md bg-ground-3 p-2">{secret}</code>
      <p>{t('account.twoFactor.backup')}</p>
      <ul className="grid grid-cols-2 gap-1 rounded-md bg-ground-3 p-2 font-mono">
        {enrolment.backupCodes.map((entry) => (
          <li key={entry} className="select-all">
            {entry}
          </li>
        ))}
      </ul>
      <Field label={t('account.secondFactor.code')} error={error}>
        <Input
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" className="self-start">
        {t('account.twoFactor.confirm')}
      </Button>
    </form>
  );
}
