import type { Me } from '@throughline/sdk';
import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/class-names.ts';
import { Field, Input } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useSave } from '../settings/parts/use-save.ts';
import { passwordStrength, type Strength, shortest } from './password-strength.ts';

/** As the server calls them: a wrong current password is refused as `password`. */
const shown = ['password', 'newPassword'];

const tones: Record<Strength, string> = {
  short: 'text-quiet',
  guessable: 'text-warning',
  fair: 'text-ink-2',
  strong: 'text-good',
};

/** Changes the password of whoever is signed in. The server ends all other sessions: who changes it may have cause to. */
export function PasswordForm({ me }: { me: Me }) {
  const t = useTranslate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [visible, setVisible] = useState(false);
  const save = useSave((field) => shown.includes(field));
  const strength = passwordStrength(next, [me.name, me.email]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (current === '') return save.refuse({ password: t('settings.problem.required') });
    if (next.length < shortest) return save.refuse({ newPassword: t('settings.problem.password') });
    if (next === current) return save.refuse({ newPassword: t('account.newPassword.same') });
    await save.run(async () => {
      await api.changePassword(current, next);
      setCurrent('');
      setNext('');
      setVisible(false);
      showToast({ text: t('account.newPassword.done') });
    });
  };
  return (
    <section aria-labelledby="new-password" className="flex flex-col gap-3 border-t pt-6">
      <h2 id="new-password" className="font-semibold">
        {t('account.newPassword.title')}
      </h2>
      <p className="text-ink-2">{t('account.newPassword.intro')}</p>
      <form ref={save.form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {/* Whose password it is, for the browser that keeps it. */}
        <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
        <Field label={t('account.newPassword.current')} error={wrong(save.problem('password'))}>
          <Input
            type="password"
            name="current-password"
            autoComplete="current-password"
            maxLength={200}
            value={current}
            onChange={(event) => {
              setCurrent(event.target.value);
              save.touch('password');
            }}
          />
        </Field>
        <div className="flex items-start gap-2">
          <div className="flex-1">
            <Field
              label={t('account.newPassword.new')}
              error={save.problem('newPassword')}
              help={
                <span className={cx(next !== '' && tones[strength])}>
                  {next === '' ? t('account.password.help') : t(`account.strength.${strength}`)}
                </span>
              }
            >
              <Input
                type={visible ? 'text' : 'password'}
                name="new-password"
                autoComplete="new-password"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={128}
                value={next}
                onChange={(event) => {
                  setNext(event.target.value);
                  save.touch('newPassword');
                }}
              />
            </Field>
          </div>
          <IconButton
            icon={visible ? EyeOff : Eye}
            label={t(visible ? 'account.newPassword.hide' : 'account.newPassword.show')}
            className="mt-[22px]"
            onClick={() => setVisible(!visible)}
          />
        </div>
        <p role="alert" className="text-risk empty:hidden">
          {save.general}
        </p>
        <Button type="submit" busy={save.busy} className="self-start">
          {t('account.newPassword.submit')}
        </Button>
      </form>
    </section>
  );

  /** The only thing the server finds wrong with the current password. */
  function wrong(problem: string | undefined): string | undefined {
    if (problem === undefined || current === '') return problem;
    return t('account.newPassword.wrong');
  }
}
