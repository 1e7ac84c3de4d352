import type { AutomationAction, MacroInput } from '@throughline/sdk';
import type { FormEvent } from 'react';
import { useCan } from '../../../api/permissions.ts';
import { useTranslate } from '../../../i18n/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { ActionFields } from './action-fields.tsx';
import { Clause } from './parts.tsx';
import { problemOfPart } from './problem-of-part.ts';

export interface MacroValues {
  name: string;
  shared: boolean;
  actions: AutomationAction[];
}

/** A macro, new or known: what it is called, for whom, and what it does. */
export function MacroForm({
  form,
  saved,
  isNew,
  disabled,
  onSave,
}: {
  form: string;
  saved: MacroValues;
  isNew: boolean;
  disabled: boolean;
  /** Saves; what it does after `done` happens with nothing unsaved left. */
  onSave: (input: MacroInput, done: () => void) => Promise<void>;
}) {
  const t = useTranslate();
  const mayShare = useCan()('macros:share');
  const edits = useEdits<MacroValues>(form, saved);
  const { values } = edits;
  const save = useSave((field) => /^(name|actions)\b/.test(field));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (values.name.trim() === '') return save.refuse({ name: t('settings.problem.required') });
    await save.run(() => onSave({ ...values, name: values.name.trim() }, edits.discard));
  };
  return (
    <form ref={save.form} onSubmit={submit} noValidate aria-label={saved.name || t('automation.macro.add')}>
      <LeaveGuard edits={edits} />
      {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
      <div className="flex flex-col gap-6">
        <Field label={t('automation.name')} error={save.problem('name')}>
          <Input
            value={values.name}
            maxLength={80}
            disabled={disabled}
            autoComplete="off"
            onChange={(event) => {
              edits.set({ name: event.target.value });
              save.touch('name');
            }}
          />
        </Field>
        {mayShare && (
          <Checkbox checked={values.shared} onChange={(shared) => edits.set({ shared })}>
            {t('automation.macro.share')}
          </Checkbox>
        )}
        <Clause title={t('automation.macro.does')}>
          <ActionFields
            actions={values.actions}
            forRule={false}
            disabled={disabled}
            problem={(place) => problemOfPart(save, place)}
            onChange={(actions) => edits.set({ actions })}
          />
        </Clause>
      </div>
      {!disabled && (
        <FormFooter
          save={save}
          submit={t('core.save')}
          {...(isNew ? {} : { changed: edits.changed })}
          onDiscard={edits.discard}
        />
      )}
    </form>
  );
}
