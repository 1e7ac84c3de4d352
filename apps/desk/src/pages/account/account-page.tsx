import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { describeError } from '../../api/describe-error.ts';
import { meQuery, useMe } from '../../api/people.ts';
import { undoSendChoices, usePreference, useSetPreference } from '../../api/preferences.ts';
import { queryClient } from '../../api/query-client.ts';
import { languageNames, languages, useTranslate } from '../../i18n/index.ts';
import { chooseLanguage } from '../../shell/profile.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { PasswordForm } from './password-form.tsx';
import { TwoFactor } from './two-factor.tsx';

export function AccountPage() {
  const t = useTranslate();
  const me = useMe();
  return (
    <Page title={t('core.account')}>
      <div className="mx-auto flex max-w-lg flex-col gap-8 p-6">
        <section className="flex flex-col gap-4">
          <NameForm key={me.name} name={me.name} />
          <Field label={t('account.address')}>
            <Input value={me.email} readOnly disabled />
          </Field>
          <Field label={t('core.language')}>
            <Select
              value={me.language}
              label={t('core.language')}
              options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
              onChange={chooseLanguage}
            />
          </Field>
          <UndoSend />
          <Link to="/account/keys" className={`${buttonClass()} self-start`}>
            {t('core.keys')}
          </Link>
        </section>
        <PasswordForm me={me} />
        <TwoFactor enabled={me.twoFactorEnabled} />
      </div>
    </Page>
  );
}

/** How long a reply can be taken back before it goes. */
function UndoSend() {
  const t = useTranslate();
  const seconds = usePreference('undoSend');
  const setPreference = useSetPreference();
  return (
    <Field label={t('sending.delay')} help={t('sending.delayHelp')}>
      <Select
        value={String(seconds)}
        label={t('sending.delay')}
        options={undoSendChoices.map((choice) => ({
          value: String(choice),
          label: choice === 0 ? t('sending.atOnce') : t('sending.seconds', { seconds: choice }),
        }))}
        onChange={(value) => setPreference('undoSend', Number(value))}
      />
    </Field>
  );
}

function NameForm({ name }: { name: string }) {
  const t = useTranslate();
  const [value, setValue] = useState(name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      queryClient.setQueryData(meQuery.queryKey, await api.patchMe({ name: value.trim() }));
      showToast({ text: t('core.saved') });
    } catch (error) {
      showToast({ kind: 'error', text: describeError(error, t) });
    }
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-2">
      <div className="flex-1">
        <Field label={t('account.setup.name')}>
          <Input
            value={value}
            required
            maxLength={120}
            autoComplete="name"
            onChange={(event) => setValue(event.target.value)}
          />
        </Field>
      </div>
      <Button type="submit" disabled={value.trim() === name || value.trim() === ''}>
        {t('core.save')}
      </Button>
    </form>
  );
}
