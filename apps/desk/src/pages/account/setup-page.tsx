import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ApiError, type SetupInput } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import {
  activateLanguage,
  languageNames,
  languages,
  type Translate,
  useLanguage,
  useTranslate,
} from '../../i18n/index.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Door } from './door.tsx';

type Entry = 'company' | 'name' | 'email' | 'password';

/** First run: company, first administrator, language. The link in the server's log carries the token. */
export function SetupPage() {
  const t = useTranslate();
  const language = useLanguage();
  const { token = '' } = useSearch({ from: '/setup' });
  const setup = useQuery({ queryKey: ['setup'], queryFn: api.setup });
  const [values, setValues] = useState<Record<Entry, string>>({
    company: '',
    name: '',
    email: '',
    password: '',
  });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const fieldError = (name: keyof SetupInput) =>
    problem instanceof ApiError ? problem.field(name) : undefined;
  const bind = (name: Entry) => ({
    name,
    required: true,
    value: values[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      setValues({ ...values, [name]: event.target.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await api.completeSetup({ token, language, ...values, email: values.email.trim() });
      await api.signIn(values.email.trim(), values.password);
      window.location.assign('/welcome');
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  if (setup.data?.needed === false) return <AlreadySetUp />;
  const general =
    problem !== null &&
    !(problem instanceof ApiError && problem.fields.some((entry) => entry.field in values));
  return (
    <Door title={t('account.setup.title')} intro={t('account.setup.intro')}>
      {token === '' ? (
        <p className="rounded-md bg-warning-tint p-3 text-warning">{t('account.setup.noToken')}</p>
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t('account.setup.company')} error={fieldError('company')}>
            <Input {...bind('company')} autoComplete="organization" autoFocus />
          </Field>
          <Field label={t('account.setup.name')} error={fieldError('name')}>
            <Input {...bind('name')} autoComplete="name" />
          </Field>
          <Field label={t('account.address')} error={fieldError('email')}>
            <Input {...bind('email')} autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Field>
          <Field
            label={t('account.password')}
            help={t('account.password.help')}
            error={fieldError('password')}
          >
            <Input
              {...bind('password')}
              type="password"
              autoComplete="new-password"
              minLength={10}
              maxLength={128}
            />
          </Field>
          <Field label={t('account.setup.language')}>
            <Select
              value={language}
              label={t('account.setup.language')}
              options={languages.map((entry) => ({ value: entry, label: languageNames[entry] }))}
              onChange={(next) => void activateLanguage(next)}
            />
          </Field>
          <p role="alert" className="text-risk empty:hidden">
            {general && problemText(problem, t)}
          </p>
          <Button type="submit" variant="primary" busy={busy}>
            {t('account.setup.submit')}
          </Button>
        </form>
      )}
    </Door>
  );
}

const problemText = (problem: unknown, t: Translate): string =>
  problem instanceof ApiError && problem.code === 'wrong_setup_token'
    ? t('account.setup.wrongToken')
    : describeError(problem, t);

function AlreadySetUp() {
  const t = useTranslate();
  return (
    <Door title={t('account.setup.done')} intro={t('account.setup.doneText')}>
      <Link to="/sign-in" className={buttonClass('primary')}>
        {t('account.signIn.title')}
      </Link>
    </Door>
  );
}
