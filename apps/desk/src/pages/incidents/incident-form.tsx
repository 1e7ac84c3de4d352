import type { Incident } from '@throughline/sdk';
import type { FormEvent } from 'react';
import { changeIncident } from '../../api/incidents.ts';
import { useCan } from '../../api/permissions.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Switch } from '../../ui/checkbox.tsx';
import { Field, Input, TextArea } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { FormFooter } from '../settings/parts/form-footer.tsx';
import { LeaveGuard } from '../settings/parts/leave-guard.tsx';
import { useEdits } from '../settings/parts/use-edits.ts';
import { useSave } from '../settings/parts/use-save.ts';

interface Values {
  name: string;
  text: string;
  filter: string;
  /** One a line. */
  phrases: string;
  linksItself: boolean;
}

/** What is known of an incident, and which new conversations probably belong to it. */
export function IncidentForm({ incident }: { incident: Incident }) {
  const t = useTranslate();
  const disabled = !useCan()('incidents:manage');
  const { name, text, filter, phrases, linksItself } = incident;
  const saved = { name, text, filter, phrases: phrases.join('\n'), linksItself };
  const edits = useEdits<Values>(`incident/${incident.id}`, saved);
  const save = useSave((field) => /^(name|text|filter|phrases|linksItself)/.test(field));
  const { values } = edits;
  const change = (next: Partial<Values>, field: string) => {
    edits.set(next);
    save.touch(field);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await save.run(async () => {
      const lines = values.phrases.split('\n').filter((line) => line.trim() !== '');
      await changeIncident(incident.id, { ...values, phrases: lines });
      edits.discard();
      showToast({ text: t('core.saved') });
    });
  };
  const phraseProblem = [...Array(50).keys()]
    .map((index) => save.problem(`phrases.${index}`))
    .find((problem) => problem !== undefined);
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={name} className="flex flex-col gap-4">
      <LeaveGuard edits={edits} />
      <Field label={t('incidents.name')} error={save.problem('name')}>
        <Input
          value={values.name}
          maxLength={200}
          disabled={disabled}
          onChange={(event) => change({ name: event.target.value }, 'name')}
        />
      </Field>
      <Field label={t('incidents.text')} help={t('incidents.text.help')} error={save.problem('text')}>
        <TextArea
          rows={5}
          value={values.text}
          disabled={disabled}
          onChange={(event) => change({ text: event.target.value }, 'text')}
        />
      </Field>
      <h2 className="border-t pt-4 font-semibold">{t('incidents.rule')}</h2>
      <Field
        label={t('incidents.phrases')}
        help={t('incidents.phrases.help')}
        error={save.problem('phrases') ?? phraseProblem}
      >
        <TextArea
          rows={3}
          value={values.phrases}
          disabled={disabled}
          onChange={(event) => change({ phrases: event.target.value }, 'phrases')}
        />
      </Field>
      <Field label={t('incidents.filter')} help={t('incidents.filter.help')} error={save.problem('filter')}>
        <Input
          value={values.filter}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ filter: event.target.value }, 'filter')}
        />
      </Field>
      <div>
        <Switch
          checked={values.linksItself}
          disabled={disabled}
          onChange={(on) => change({ linksItself: on }, 'linksItself')}
        >
          {t('incidents.linksItself')}
        </Switch>
        <p className="pt-1 text-quiet text-sm">{t('incidents.linksItself.help')}</p>
        {save.problem('linksItself') && (
          <p role="alert" className="pt-1 text-risk text-sm">
            {save.problem('linksItself')}
          </p>
        )}
      </div>
      {!disabled && (
        <FormFooter save={save} submit={t('core.save')} changed={edits.changed} onDiscard={edits.discard} />
      )}
    </form>
  );
}
