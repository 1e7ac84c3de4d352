import { useSearch } from '@tanstack/react-router';
import { ApiError } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { DemoSeats } from './demo-seats.tsx';
import { Door } from './door.tsx';
import { safeNext } from './safe-next.ts';
import { SecondFactor } from './second-factor.tsx';

export function SignInPage() {
  const t = useTranslate();
  const { next, ended } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [secondFactor, setSecondFactor] = useState(false);
  // A full load, so that nothing of an earlier session is left in memory.
  const enter = () => window.location.assign(safeNext(next));
  const signIn = async (address: string, secret: string) => {
    setBusy(true);
    setProblem('');
    try {
      const answer = await api.signIn(address, secret);
      if (answer?.twoFactorRedirect) setSecondFactor(true);
      else enter();
    } catch (error) {
      const refused = error instanceof ApiError && [400, 401, 403, 422].includes(error.status);
      setProblem(refused ? t('account.signIn.refused') : describeError(error, t));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(email.trim(), password);
  };
  if (secondFactor) return <SecondFactor onDone={enter} />;
  return (
    <Door title={t('account.signIn.title')} intro={ended && t('core.error.signedOut')}>
      <DemoSeats take={signIn} />
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('account.address')}>
          <Input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <Field label={t('account.password')}>
          <Input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <p role="alert" className="text-risk empty:hidden">
          {problem}
        </p>
        <Button type="submit" variant="primary" busy={busy}>
          {t('account.signIn.submit')}
        </Button>
      </form>
    </Door>
  );
}
