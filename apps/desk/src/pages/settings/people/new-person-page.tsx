import { useNavigate } from '@tanstack/react-router';
import type { Language } from '@throughline/sdk';
import type { FormEvent } from 'react';
import { createAgent } from '../../../api/manage-people.ts';
import { useCan } from '../../../api/permissions.ts';
import { useLanguage, useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Forbidden } from '../parts/forbidden.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { isAddress } from './is-address.ts';
import { PasswordInput } from './password-input.tsx';
import { NameField, type PersonValues, PlaceFields } from './person-fields.tsx';

interface NewPersonValues extends PersonValues {
  email: string;
  password: string;
}

const fields = ['name', 'email', 'password', 'role', 'language', 'teamIds'];

export function NewPersonPage() {
  const t = useTranslate();
  const mayManage = useCan()('people:manage');
  return (
    <Frame
      title={t('people.add')}
      intro={mayManage && t('people.addIntro')}
      back={{ to: '/settings/people', label: t('settings.people') }}
      width="form"
    >
      {mayManage ? <NewPersonForm /> : <Forbidden />}
    </Frame>
  );
}

function NewPersonForm() {
  const t = useTranslate();
  const navigate = useNavigate();
  const language = useLanguage();
  const edits = useEdits<NewPersonValues>('people/new', empty(language), ['password']);
  const save = useSave((name) => fields.includes(name));
  const { values } = edits;
  const change = (next: Partial<NewPersonValues>) => {
    edits.set(next);
    for (const name of Object.keys(next)) save.touch(name);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = {
      ...(values.name.trim() === '' ? { name: t('settings.problem.required') } : {}),
      ...(isAddress(values.email) ? {} : { email: t('settings.problem.email') }),
      ...(values.password.length < 10 ? { password: t('settings.problem.password') } : {}),
    };
    if (Object.keys(problems).length > 0) return save.refuse(problems);
    await save.run(async () => {
      const agent = await createAgent({ ...values, name: values.name.trim(), email: values.email.trim() });
      edits.discard();
      showToast({ text: t('people.added', { name: agent.name }) });
      await navigate({ to: '/settings/people' });
    });
  };
  const shared = { values, disabled: false, problem: save.problem, onChange: change };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('people.add')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-4">
        <NameField {...shared} />
        <Field label={t('account.address')} help={t('people.addressHelp')} error={save.problem('email')}>
          <Input
            value={values.email}
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => change({ email: event.target.value })}
          />
        </Field>
        <Field label={t('account.password')} help={t('people.passwordHelp')} error={save.problem('password')}>
          <PasswordInput value={values.password} onChange={(password) => change({ password })} />
        </Field>
        <PlaceFields {...shared} />
      </div>
      <FormFooter save={save} submit={t('people.add')} />
    </form>
  );
}

function empty(language: Language): NewPersonValues {
  return { name: '', email: '', password: '', role: 'agent', language, teamIds: [] };
}
