import type { RuleInput } from '@throughline/sdk';
import type { FormEvent } from 'react';
import { useTranslate } from '../../../i18n/index.ts';
import { Field, Input } from '../../../ui/field.tsx';
import { FormFooter } from '../parts/form-footer.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { RestoredNote } from '../parts/restored-note.tsx';
import { useEdits } from '../parts/use-edits.ts';
import { useSave } from '../parts/use-save.ts';
import { ActionFields } from './action-fields.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { DryRun } from './dry-run.tsx';
import { Clause } from './parts.tsx';
import { problemOfPart } from './problem-of-part.ts';
import type { RuleValues } from './rule-values.ts';
import { TriggerFields } from './trigger-fields.tsx';

/** A rule in sentences, and beside it what it would have done. */
export function RuleForm({
  form,
  ruleId,
  saved,
  onSave,
}: {
  /** Under which name unsaved input is kept. */
  form: string;
  /** Null for one that is not kept yet. */
  ruleId: string | null;
  saved: RuleValues;
  /** Saves; what it does after `done` happens with nothing unsaved left. */
  onSave: (input: RuleInput, done: () => void) => Promise<void>;
}) {
  const t = useTranslate();
  const edits = useEdits<RuleValues>(form, saved);
  const { values } = edits;
  const save = useSave((field) => /^(name|trigger|conditions|actions)\b/.test(field));
  const problem = (place: string) => problemOfPart(save, place);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (values.name.trim() === '') return save.refuse({ name: t('settings.problem.required') });
    await save.run(() => onSave({ ...values, name: values.name.trim() }, edits.discard));
  };
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,36rem)_minmax(0,1fr)]">
      <form ref={save.form} onSubmit={submit} noValidate aria-label={saved.name || t('automation.add')}>
        <LeaveGuard edits={edits} />
        {edits.restored && edits.changed && <RestoredNote onDiscard={edits.discard} />}
        <div className="flex flex-col gap-6">
          <Field label={t('automation.name')} error={save.problem('name')}>
            <Input
              value={values.name}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => {
                edits.set({ name: event.target.value });
                save.touch('name');
              }}
            />
          </Field>
          <Clause title={t('automation.when')}>
            <TriggerFields
              trigger={values.trigger}
              disabled={false}
              onChange={(trigger) => edits.set({ trigger })}
            />
          </Clause>
          <Clause title={t('automation.if')}>
            <ConditionFields
              conditions={values.conditions}
              disabled={false}
              problem={problem}
              onChange={(conditions) => edits.set({ conditions })}
            />
          </Clause>
          <Clause title={t('automation.then')}>
            <ActionFields
              actions={values.actions}
              forRule
              disabled={false}
              problem={problem}
              onChange={(actions) => edits.set({ actions })}
            />
          </Clause>
        </div>
        <FormFooter
          save={save}
          submit={t(ruleId === null ? 'automation.saveDraft' : 'core.save')}
          {...(ruleId === null ? {} : { changed: edits.changed })}
          onDiscard={edits.discard}
        />
      </form>
      <DryRun ruleId={ruleId} values={values} />
    </div>
  );
}
