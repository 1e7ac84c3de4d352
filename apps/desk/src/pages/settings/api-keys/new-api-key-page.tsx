import { Link } from '@tanstack/react-router';
import type { ApiKeyCreated, ApiKeyInput, Permission } from '@throughline/sdk';
import { TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { createApiKey } from '../../../api/api-keys.ts';
import { useMe } from '../../../api/people.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { CheckList } from '../parts/check-list.tsx';
import { CopyBox } from '../parts/copy-box.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { Frame } from '../parts/frame.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';

export function NewApiKeyPage() {
  const t = useTranslate();
  const [made, setMade] = useState<ApiKeyCreated>();
  return (
    <Frame
      title={made ? made.name : t('apiKeys.add')}
      back={{ to: '/settings/api-keys', label: t('settings.keys') }}
      width="form"
    >
      {made ? <MadeKey made={made} /> : <NewKeyForm onMade={setMade} />}
    </Frame>
  );
}

const nothing: ApiKeyInput = { name: '', scopes: [] };

function NewKeyForm({ onMade }: { onMade: (made: ApiKeyCreated) => void }) {
  const t = useTranslate();
  const me = useMe();
  const edits = useEdits<ApiKeyInput>('api-keys/new', nothing);
  const save = useSave((field) => field === 'name' || field === 'scopes');
  const { values } = edits;
  const change = (next: Partial<ApiKeyInput>) => {
    edits.set(next);
    for (const field of Object.keys(next)) save.touch(field);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = {
      ...(values.name.trim() === '' ? { name: t('settings.problem.required') } : {}),
      ...(values.scopes.length === 0 ? { scopes: t('apiKeys.problem.scopes') } : {}),
    };
    if (Object.keys(problems).length > 0) return save.refuse(problems);
    await save.run(async () => {
      const made = await createApiKey({ ...values, name: values.name.trim() });
      edits.discard();
      onMade(made);
    });
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={t('apiKeys.add')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-4">
        <Field label={t('apiKeys.name')} help={t('apiKeys.nameHelp')} error={save.problem('name')}>
          <Input
            value={values.name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <CheckList
          label={t('apiKeys.scopesLabel')}
          help={t('apiKeys.scopesHelp')}
          error={save.problem('scopes')}
          options={me.permissions.map((scope) => ({ value: scope, label: <Scope name={scope} /> }))}
          chosen={values.scopes}
          disabled={false}
          onChange={(scopes) => change({ scopes })}
        />
      </div>
      <FormFooter save={save} submit={t('apiKeys.add')} />
    </form>
  );
}

function Scope({ name }: { name: Permission }) {
  const t = useTranslate();
  return (
    <span className="flex flex-1 flex-wrap justify-between gap-x-4">
      <span>{t(`apiKeys.scope.${name}`)}</span>
      <code className="font-mono text-quiet text-sm">{name}</code>
    </span>
  );
}

/** The only time the key is shown. */
function MadeKey({ made }: { made: ApiKeyCreated }) {
  const t = useTranslate();
  return (
    <div role="status">
      <p className="mb-4 flex items-start gap-2 rounded-md bg-warning-tint px-3 py-2 text-warning">
        <Icon as={TriangleAlert} className="mt-0.5 shrink-0" />
        {t('apiKeys.once')}
      </p>
      <CopyBox text={made.key} label={t('apiKeys.copy')} />
      <p className="mt-4 mb-2 text-ink-2">{t('apiKeys.howTo')}</p>
      <CopyBox text={`Authorization: Bearer ${made.key}`} label={t('apiKeys.copyHeader')} />
      <Link to="/settings/api-keys" className={`${buttonClass('primary')} mt-6`}>
        {t('apiKeys.done')}
      </Link>
    </div>
  );
}
