import type { Agent } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { api } from '../../../api/client.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useSave } from '../parts/use-save.ts';
import { PasswordInput } from './password-input.tsx';

/** Sets the password of somebody who lost theirs. It stays in the dialog until it is saved. */
export function NewPasswordDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const t = useTranslate();
  const [password, setPassword] = useState('');
  const save = useSave((field) => field === 'password');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < 10) return save.refuse({ password: t('settings.problem.password') });
    await save.run(async () => {
      await api.setAgentPassword(agent.id, password);
      showToast({ text: t('people.signIn.passwordDone', { name: agent.name }) });
      onClose();
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('people.signIn.passwordTitle', { name: agent.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('core.cancel')}</Button>
          <Button type="submit" form="new-password" variant="primary" busy={save.busy}>
            {t('people.signIn.passwordAction')}
          </Button>
        </>
      }
    >
      <form id="new-password" ref={save.form} onSubmit={submit} noValidate>
        <p className="mb-3 text-ink-2">{t('people.signIn.passwordText')}</p>
        <Field label={t('account.password')} help={t('people.passwordHelp')} error={save.problem('password')}>
          <PasswordInput
            value={password}
            onChange={(next) => {
              setPassword(next);
              save.touch('password');
            }}
          />
        </Field>
        <p role="alert" className="mt-2 text-risk empty:hidden">
          {save.general}
        </p>
      </form>
    </Dialog>
  );
}
